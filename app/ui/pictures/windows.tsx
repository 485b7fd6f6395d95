import { classes } from "../classes";

/** Read; where the reader is; not yet read; for members only. */
export type WindowState = "lit" | "here" | "unlit" | "locked";

interface WindowsProps {
  /** One window a lesson, in order. */
  states: WindowState[];
  large?: boolean;
  /** The same in words, for those who do not see the windows; only where no words stand beside them. */
  label?: string;
}

/** Progress as a row of lit windows. Never a score, so never spoken by itself. */
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
