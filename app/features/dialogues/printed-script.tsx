import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classes } from "~/ui/classes";
import { Icon } from "~/ui/pictures/icon";

interface ScriptProps {
  label: string;
  children: ReactNode;
}

/** A conversation set like a printed play. */
export function Script({ label, children }: ScriptProps) {
  return (
    <section className="script" aria-label={label}>
      {children}
    </section>
  );
}

interface ScriptLineProps {
  who: ReactNode;
  isTheirs?: boolean;
  /** The line that waits for an answer: large, and read first when the page has changed. */
  isNow?: boolean;
  /** A stage direction, without its brackets. */
  stage?: ReactNode;
  /** What is said. */
  say: ReactNode;
  /** What the coach says about it. */
  children?: ReactNode;
}

export function ScriptLine({ who, isTheirs, isNow, stage, say, children }: ScriptLineProps) {
  const look = classes(
    "script__line",
    isTheirs && "script__line--them",
    isNow && "script__line--now",
  );
  return (
    <div className={look} {...(isNow && { tabIndex: -1, "data-focus": "" })}>
      <span className="script__who">{who}</span>
      <p className="script__say">
        {stage ? <em>({stage}) </em> : null}
        {say}
      </p>
      {children}
    </div>
  );
}

interface ChoiceProps extends Omit<ComponentPropsWithoutRef<"button">, "className"> {
  isTaken?: boolean;
}

/** A line to say: a submit button, no heavier than the ones beside it. Stands in `.choices`. */
export function Choice({ isTaken, children, ...button }: ChoiceProps) {
  return (
    <button type="submit" className="choice" aria-pressed={isTaken} {...button}>
      <span>{children}</span>
      <Icon name={isTaken ? "check" : "arrow"} />
    </button>
  );
}

interface CoachProps {
  /** "mend" for a line that closed the door a little. */
  kind?: "coach" | "mend";
  title?: ReactNode;
  children: ReactNode;
}

/** A word about the sentence, never about the person. */
export function Coach({ kind = "coach", title, children }: CoachProps) {
  const isMend = kind === "mend";
  return (
    <div className={classes("coach", isMend && "coach--mend")}>
      <p className="coach__who">
        <Icon name={isMend ? "mend" : "leaf"} small />{" "}
        {title ?? (isMend ? "What happened here" : "Coach")}
      </p>
      <p>{children}</p>
    </div>
  );
}
