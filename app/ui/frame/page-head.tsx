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
  /** Where this page belongs. */
  href: string;
  text: ReactNode;
  /** The folio: how far along, with windows beside it if it is a lesson. */
  children?: ReactNode;
}

/** Where you are, as a book says it. */
export function RunningHead({ href, text, children }: RunningHeadProps) {
  return (
    <div className="running-head">
      <a href={href}>{text}</a>
      {children ? <span className="running-head__folio">{children}</span> : null}
    </div>
  );
}
