import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classes } from "~/ui/classes";
import { Icon } from "~/ui/pictures/icon";

interface ScriptProps {
  label: string;
  children: ReactNode;
}

/** A conversation in the layout of a printed play. */
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
  /** The line to answer: large, and focused when the page changes. */
  isNow?: boolean;
  /** A stage direction, without parentheses. */
  stage?: ReactNode;
  /** The spoken words. */
  say: ReactNode;
  /** The coach's note. */
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

/** A submit button that says a line. Goes in `.choices`. */
export function ChoiceButton({ isTaken, children, ...button }: ChoiceProps) {
  return (
    <button type="submit" className="choice" aria-pressed={isTaken} {...button}>
      <span>{children}</span>
      <Icon name={isTaken ? "check" : "arrow"} />
    </button>
  );
}

interface CoachProps {
  /** "mend" for a line that closed the door. */
  kind?: "coach" | "mend";
  title?: ReactNode;
  children: ReactNode;
}

/** A note about the sentence, never about the person. */
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
