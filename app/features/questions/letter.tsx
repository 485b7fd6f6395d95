import type { ReactNode } from "react";
import { weekdayDateAt, type Clock } from "~/time";
import { classes } from "~/ui/classes";

interface LetterProps {
  /** The id of its heading. */
  labelledBy: string;
  /** Styles the letter as a question. A reply looks like a sheet of paper. */
  isAsked?: boolean;
  id?: string;
  children: ReactNode;
}

export function Letter({ labelledBy, isAsked, id, children }: LetterProps) {
  return (
    <article
      className={classes("letter", isAsked && "letter--asked")}
      id={id}
      aria-labelledby={labelledBy}
    >
      {children}
    </article>
  );
}

interface LetterHeadProps {
  /** One or two letters. */
  initials: string;
  isYou?: boolean;
  name: ReactNode;
  /** The id of the name, if it is the letter's heading. */
  nameId?: string;
  /** The writer's role and the date. */
  children?: ReactNode;
}

export function LetterHead({ initials, isYou, name, nameId, children }: LetterHeadProps) {
  return (
    <header className="letter__head">
      <Seal isYou={isYou}>{initials}</Seal>
      <Byline name={name} id={nameId}>
        {children}
      </Byline>
    </header>
  );
}

export function LetterSign({ children }: { children: ReactNode }) {
  return <footer className="letter__sign">{children}</footer>;
}

export function Seal({ isYou, children }: { isYou?: boolean; children: string }) {
  return (
    <span className={classes("seal", isYou && "seal--you")} aria-hidden="true">
      {children}
    </span>
  );
}

interface BylineProps {
  name: ReactNode;
  id?: string;
  children?: ReactNode;
}

export function Byline({ name, id, children }: BylineProps) {
  return (
    <p className="byline">
      <strong id={id}>{name}</strong>
      {children ? <span>{children}</span> : null}
    </p>
  );
}

export function Day({ at, clock }: { at: number; clock: Clock }) {
  return <time dateTime={new Date(at).toISOString()}>{weekdayDateAt(at, clock)}</time>;
}

/** One or two letters for the picture beside a name. */
export function initialsOf(name: string) {
  const words = name
    .replace(/,.*/, "")
    .replace(/^(dr|prof|mr|mrs|ms|mx)\.?\s+/i, "")
    .split(/\s+/)
    .filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => (word ? [...word][0] : ""))
    .join("");
  return letters.toUpperCase() || "·";
}
