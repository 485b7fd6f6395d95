import type { ReactNode } from "react";
import { classes } from "../classes";

interface PageHeadProps {
  title: ReactNode;
  lead?: ReactNode;
  className?: string;
  children?: ReactNode;
}

export function PageHead({ title, lead, className, children }: PageHeadProps) {
  return (
    <header className={classes("page-head", className)}>
      <h1>{title}</h1>
      {lead ? <p className="page-head__lead">{lead}</p> : null}
      {children}
    </header>
  );
}

interface RunningHeadProps {
  /** The list or the room of the page. */
  href: string;
  text: ReactNode;
  /** The reader's place, such as "Lesson 3 of 54". A lesson shows its windows beside it. */
  children?: ReactNode;
}

/** A line above the title that says where the page belongs, as in a book. */
export function RunningHead({ href, text, children }: RunningHeadProps) {
  return (
    <div className="running-head">
      <a href={href}>{text}</a>
      {children ? <span className="running-head__folio">{children}</span> : null}
    </div>
  );
}
