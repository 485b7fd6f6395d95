import type { ReactNode } from "react";
import { classes } from "./classes";

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
