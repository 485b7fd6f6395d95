import { LineChart } from "~/ui/line-chart";
import { Table } from "~/ui/table";
import { confidenceWord, confidenceWords, type Confidence } from "./confidence";
import type { AnsweredAttempt } from "./confidence.server";

interface ConfidenceChangeProps {
  /** Oldest first. */
  attempts: (Omit<AnsweredAttempt, "dialogueId"> & { title: string })[];
}

/** How ready the member felt, talk after talk: a line for the eye, and the same as a table. */
export function ConfidenceChange({ attempts }: ConfidenceChangeProps) {
  const levels = attempts.flatMap(({ before, after }) => [before, after].filter(isGiven));
  const [first, last] = [levels[0], levels.at(-1)];
  if (levels.length < 2 || !first || !last) return null;
  return (
    <section aria-labelledby="ready" className="mt-7">
      <h2 id="ready" className="title-s">
        How ready you’ve felt
      </h2>
      <div className="sheet sheet--flat mt-3">
        <LineChart
          label={`Your answers, before and after each talk, oldest first. The first was “${confidenceWord(first)},” the latest is “${confidenceWord(last)}.”`}
          scale={confidenceWords}
          values={levels}
          from={shortDay.format(attempts[0]!.answeredAt)}
          to={shortDay.format(attempts.at(-1)!.answeredAt)}
        />
        <details className="as-table">
          <summary>See this as a table</summary>
          <Table
            caption="How ready you felt before and after each talk"
            columns={[{ name: "Day" }, { name: "Talk" }, { name: "Before" }, { name: "After" }]}
            rows={attempts.map(({ attemptId, answeredAt, title, before, after }) => ({
              id: attemptId,
              cells: [shortDay.format(answeredAt), title, word(before), word(after)],
            }))}
            stack
          />
        </details>
      </div>
    </section>
  );
}

function isGiven(level: Confidence | null) {
  return level !== null;
}

function word(level: Confidence | null) {
  return level ? confidenceWord(level) : "Skipped";
}

const shortDay = new Intl.DateTimeFormat("en-US", {
  month: "short",
  day: "numeric",
  timeZone: "UTC",
});
