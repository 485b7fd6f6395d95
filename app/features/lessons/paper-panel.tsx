import "./paper.css";
import { ExerciseFrame } from "~/ui/exercise-frame";
import type { PaperSheet } from "./paper-sheets";

/** A list of what to write on paper. The printed page leaves room under each line. */
export function PaperPanel({ id, sheet }: { id: string; sheet: PaperSheet }) {
  const { title, fields, safety } = sheet;
  return (
    <ExerciseFrame id={id} title={title} note={null}>
      <p>
        Copy these onto paper, or print this page. The print leaves room under each line. Write what
        helps and skip the rest. Only you see it.
      </p>
      <ol className="paper">
        {fields.map((field) => (
          <li key={field}>{field}</li>
        ))}
      </ol>
      {safety ? (
        <p className="small">
          {safety.text} <a href={safety.href}>{safety.link}</a>.
        </p>
      ) : null}
    </ExerciseFrame>
  );
}
