import { shortDay } from "~/time";
import { LineChart } from "./line-chart";
import { Table } from "~/ui/table";
import { confidenceWord, confidenceWords, type Answers, type Confidence } from "./confidence";
import type { AnsweredAttempt } from "./confidence.server";

interface ConfidenceChangeProps {
  /** Oldest first. */
  attempts: (Omit<AnsweredAttempt, "dialogueId" | "answeredAt"> & ShownAttempt)[];
}

interface ShownAttempt {
  title: string;
  /** An ISO day. */
  answeredOn: string;
}

/** How ready the member felt in each talk, as a line chart and as a table. */
export function ConfidenceChange({ attempts }: ConfidenceChangeProps) {
  const answers = attempts.flatMap(answersOf);
  const [first, last] = [answers[0], answers.at(-1)];
  if (answers.length < 2 || !first || !last) return null;
  return (
    <section aria-labelledby="ready" className="mt-7">
      <h2 id="ready" className="title-s">
        How ready you’ve felt
      </h2>
      <div className="sheet sheet--flat mt-3">
        <LineChart
          label={`Your answers, before and after each talk, oldest first. The first was “${confidenceWord(first.value)},” the latest is “${confidenceWord(last.value)}.”`}
          scale={confidenceWords}
          values={answers}
          from={shortDay(attempts[0]!.answeredOn)}
          to={shortDay(attempts.at(-1)!.answeredOn)}
        />
        <p className="small muted mt-3">
          Hollow: what you said before a talk. Filled: what you said after it.
        </p>
        <details className="as-table">
          <summary>See this as a table</summary>
          <Table
            caption="How ready you felt before and after each talk"
            columns={[{ name: "Day" }, { name: "Talk" }, { name: "Before" }, { name: "After" }]}
            rows={attempts.map(({ attemptId, answeredOn, title, before, after }) => ({
              id: attemptId,
              cells: [shortDay(answeredOn), title, word(before), word(after)],
            }))}
            stack
          />
        </details>
      </div>
    </section>
  );
}

function answersOf({ before, after }: Answers): { value: Confidence; isHollow: boolean }[] {
  return [
    ...(before ? [{ value: before, isHollow: true }] : []),
    ...(after ? [{ value: after, isHollow: false }] : []),
  ];
}

function word(level: Confidence | null) {
  return level ? confidenceWord(level) : "Skipped";
}
