import { newObservationPath, observationPath } from "~/http/paths";
import { Go } from "~/ui/go";
import type { GoodWeek } from "./good-weeks";
import { weekdays } from "./pattern-words";
import type { Count } from "./count-answers";
import { Tally } from "./tally";
import "./patterns.css";

export interface GoodMoment {
  id: string;
  title: string;
  activity: string;
}

interface GoodTimesProps {
  weeks: GoodWeek[];
  moments: GoodMoment[];
  count: number;
  costs: readonly Count[];
}

/** The days with a shared good moment, the latest of them, and what they cost. */
export function GoodTimes({ weeks, moments, count, costs }: GoodTimesProps) {
  const days = weeks.flatMap((week) => week.days).filter(Boolean).length;
  return (
    <section className="band" aria-labelledby="good">
      <div className="section-head">
        <h2 id="good" className="title-m">
          Good times
        </h2>
        <p className="muted small">
          {days} {days === 1 ? "day" : "days"} in eight weeks
        </p>
      </div>
      {count === 0 ? (
        <p>
          You haven’t mapped a good time yet.{" "}
          <a href={newObservationPath("non-use")}>Map one good time</a>
        </p>
      ) : (
        <div className="cols cols--2">
          <WeekWindows weeks={weeks} />
          <div>
            <ul className="good-list">
              {moments.map(({ id, title, activity }) => (
                <li key={id}>
                  <a className="title-s serif own-line" href={observationPath(id)}>
                    {activity}
                  </a>
                  <span className="muted">{title}</span>
                </li>
              ))}
            </ul>
            {costs.length > 0 ? (
              <>
                <h3 className="title-s mt-5">Costs to ease</h3>
                <Tally counts={costs} of={count} none="" />
              </>
            ) : null}
            <p className="mt-4">
              <Go href={newObservationPath("non-use")}>Map another good time</Go>
            </p>
          </div>
        </div>
      )}
    </section>
  );
}

function WeekWindows({ weeks }: { weeks: GoodWeek[] }) {
  return (
    <table className="weeks">
      <caption className="visually-hidden">Days with a good time, by week</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Week of</span>
          </th>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              <abbr title={name}>{name.charAt(0)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ label, days }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {days.map((isGood, index) => (
              <td key={weekdays[index]} className={isGood ? "is-lit" : undefined}>
                <i aria-hidden="true" />
                <span className="visually-hidden">{isGood ? "a good time" : "none noted"}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
