import { classes } from "../classes";

/** A lesson that is read, open now, not read yet, or for members only. */
export type WindowState = "lit" | "here" | "unlit" | "locked";

interface WindowsProps {
  /** One for each lesson, in order. */
  states: WindowState[];
  large?: boolean;
  /** The same in words for screen readers, if no words beside the windows say it. */
  label?: string;
}

/** Progress as a row of lit windows. Screen readers skip it. Never a score. */
export function Windows({ states, large, label }: WindowsProps) {
  return (
    <>
      <ol className={classes("windows", large && "windows--l")} aria-hidden="true">
        {states.map((state, index) => (
          <li key={index} className={state === "unlit" ? undefined : `is-${state}`} />
        ))}
      </ol>
      {label ? <span className="visually-hidden">{label}</span> : null}
    </>
  );
}
