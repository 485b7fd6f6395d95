import { dayParts } from "../use-prompts";
import { weekdays } from "./pattern-words";
import type { Patterns, TimeCell } from "./patterns";
import "./patterns.css";

const hours: Record<keyof typeof dayParts, string> = {
  morning: "6–12",
  afternoon: "12–18",
  evening: "18–23",
  night: "23–6",
};

/** Maps of use by weekday and part of the day, with their sums. A small window marks good times. */
export function TimeTable({ times }: Pick<Patterns, "times">) {
  return (
    <>
      <table className="heat">
        <caption className="visually-hidden">
          Maps of use and good times, by day of the week and part of the day
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Part of the day</span>
            </th>
            {weekdays.map((name) => (
              <th key={name} scope="col">
                <abbr title={name}>{name.slice(0, 3)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {times.map(({ part, cells }) => (
            <tr key={part}>
              <th scope="row">
                {part ? dayParts[part] : "Left open"}
                {part ? <span className="heat__hrs">{hours[part]}</span> : null}
              </th>
              {cells.map((cell, index) => (
                <TimeOfDay key={weekdays[index]} {...cell} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">In all</th>
            {weekdays.map((name, index) => (
              <td key={name}>{times.reduce((sum, { cells }) => sum + cells[index]!.uses, 0)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
      <p className="legend mt-4">
        <span>
          <span className="legend__ramp" aria-hidden="true">
            {[1, 2, 3, 4, 5].map((step) => (
              <i key={step} className={`h${step}`} />
            ))}
          </span>{" "}
          1 to 5 maps of use, or more
        </span>
        <span>
          <span className="legend__win" aria-hidden="true" /> A good time
        </span>
      </p>
    </>
  );
}

const mostSteps = 5;

function TimeOfDay({ uses, goods }: TimeCell) {
  const maps = uses === 0 ? "no maps" : uses === 1 ? "1 map" : `${uses} maps`;
  const good = goods === 0 ? "" : goods === 1 ? ", 1 good time" : `, ${goods} good times`;
  return (
    <td data-v={Math.min(uses, mostSteps)} className={goods > 0 ? "has-good" : undefined}>
      <span aria-hidden="true">{uses === 0 ? "·" : uses}</span>
      <span className="visually-hidden">{maps + good}</span>
    </td>
  );
}
