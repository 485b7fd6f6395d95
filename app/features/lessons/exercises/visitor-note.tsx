import { signUpPath } from "~/http/paths";
import type { Exercise } from "./exercise";

/** What a visitor reads in place of the form: the exercise for paper, and the way to an account. */
export function VisitorNote({ exercise }: { exercise: Exercise }) {
  return (
    <div className="flow">
      {exercise.kind === "reflect" ? <p>{exercise.ask}</p> : null}
      {exercise.kind === "checklist" ? (
        <ul className="plain-list">
          {exercise.checks.map((check) => (
            <li key={check} dangerouslySetInnerHTML={{ __html: check }} />
          ))}
        </ul>
      ) : null}
      <p className="small muted">
        Paper works well for this. If you’d rather save it here, where only you can read it,{" "}
        <a href={signUpPath()}>make a free account</a>.
      </p>
    </div>
  );
}
