import { monthDay } from "~/time";
import { Table } from "~/ui/table";
import { moods, sleeps } from "./journal-prompts";
import { linePath } from "./line-path";
import { fewestEntries, togetherInWords, type DayLine } from "./two-weeks";
import { newJournalEntryPath } from "~/http/paths";
import "~/features/observations/observations.css";
import "./journal.css";

/** The last two weeks of mood and sleep, with the days on which a skill was used. */
export function JournalLines({ days }: { days: readonly DayLine[] }) {
  const count = days.filter(({ mood, sleep }) => mood !== null || sleep !== null).length;
  return (
    <section className="band" aria-labelledby="days">
      <div className="section-head">
        <h2 id="days" className="title-m">
          How you’ve been
        </h2>
        <p className="muted small">
          {count < fewestEntries
            ? `${count} of ${days.length} days`
            : "The last two weeks, from your journal"}
        </p>
      </div>
      {count < fewestEntries ? (
        <>
          <div className="ruled-wait" aria-hidden="true" />
          <p className="muted mt-4">
            Your own mood and sleep appear here after three days in the journal.{" "}
            <a href={newJournalEntryPath()}>Write about today</a>
          </p>
        </>
      ) : (
        <Lines days={days} />
      )}
    </section>
  );
}

function Lines({ days }: { days: readonly DayLine[] }) {
  const together = togetherInWords(days);
  return (
    <>
      <div className="cols cols--2">
        <DayChart name="Mood" labels={Object.values(moods)} days={days} of="mood" />
        <DayChart name="Sleep" labels={Object.values(sleeps)} days={days} of="sleep" />
      </div>
      <p className="legend mt-4">
        <span>
          <span className="legend__win" aria-hidden="true" /> A day you used a skill
        </span>
      </p>
      {together ? <p className="mt-4">{together}</p> : null}
      <details className="as-table">
        <summary>See both as a table</summary>
        <DayTable days={days} />
      </details>
    </>
  );
}

interface DayChartProps {
  name: string;
  /** From the lowest. */
  labels: readonly string[];
  days: readonly DayLine[];
  of: "mood" | "sleep";
}

function DayChart({ name, labels, days, of }: DayChartProps) {
  const highest = labels.length - 1;
  const { path, dots } = linePath(
    days.map((day) => day[of]),
    highest,
  );
  const isMood = of === "mood";
  return (
    <div>
      <h3 className="title-s">{name}</h3>
      <p className="visually-hidden">
        {name} over the last two weeks, drawn as a line. The table below has every day.
      </p>
      <div className="line-chart line-chart--low">
        <div className="line-chart__y" aria-hidden="true">
          {labels.toReversed().map((label) => (
            <span key={label}>{label}</span>
          ))}
        </div>
        <div className="line-chart__plot">
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            {labels.map((label, index) => (
              <path
                key={label}
                className="lc-grid"
                d={`M0 ${Math.round((index / highest) * 1000) / 10}h100`}
              />
            ))}
            <path className="lc-line" d={path} />
            {dots.map(({ x, y }) => (
              <path key={x} className="lc-dot" d={`M${x} ${y}h.01`} />
            ))}
          </svg>
        </div>
        {isMood ? (
          <div className="line-chart__days line-chart__days--win" aria-hidden="true">
            {days.map(({ day, hasSkill }) => (
              <span key={day} className={hasSkill ? "is-lit" : undefined} />
            ))}
          </div>
        ) : null}
        <div className="line-chart__days line-chart__days--dates" aria-hidden="true">
          {days.map(({ day }) => (
            <span key={day}>{Number(day.slice(-2))}</span>
          ))}
        </div>
      </div>
    </div>
  );
}

function DayTable({ days }: { days: readonly DayLine[] }) {
  const inWords = (labels: Record<string, string>, place: number | null) =>
    place === null ? "–" : Object.values(labels)[place];
  return (
    <Table
      caption="Mood, sleep and skill use in the last two weeks"
      columns={[{ name: "Day" }, { name: "Mood" }, { name: "Sleep" }, { name: "Used a skill" }]}
      rows={days.map(({ day, mood, sleep, hasSkill }) => ({
        id: day,
        cells: [
          monthDay(day),
          inWords(moods, mood),
          inWords(sleeps, sleep),
          hasSkill ? "Yes" : "–",
        ],
      }))}
    />
  );
}
