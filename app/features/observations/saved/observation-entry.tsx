import { observationPath } from "~/http/paths";
import { StateTag } from "~/ui/tag";
import type { ObservationKind } from "../observation";

/** An observation as a list shows it. */
export interface ListedObservation {
  id: string;
  kind: ObservationKind;
  /** "Friday evening, November 20" */
  title: string;
  day: string;
  isFinished: boolean;
  rows: { label: string; text: string }[];
}

/** An observation in a list: when it was, and its few most telling answers. */
export function ObservationEntry({ observation }: { observation: ListedObservation }) {
  const { id, kind, title, day, isFinished, rows } = observation;
  return (
    <article className="entry">
      <p className="entry__when">
        <time dateTime={day}>
          <a href={observationPath(id)}>{title}</a>
        </time>
        {kind === "use" ? <StateTag>Use</StateTag> : <StateTag kind="good">Good time</StateTag>}
        {isFinished ? null : <StateTag kind="wait">Not finished</StateTag>}
      </p>
      <dl className="abc">
        {rows.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="own-line">{text}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
