import type { ReactNode } from "react";
import { classes } from "../classes";
import { CoverButton } from "../forms/button";
import { Private } from "../tag";
import { RunningHead } from "./page-head";

interface CoveredPageProps {
  /** The page that it belongs to. */
  place: { href: string; text: string };
  /** Where it is within that page. */
  here?: ReactNode;
  title: string;
  /** Whether the member wrote the title. */
  isOwnTitle?: boolean;
  lead?: ReactNode;
  /** Who can see what is on the page. */
  note: string;
  /** Whether the page is as narrow as a form. */
  isNarrow?: boolean;
  children: ReactNode;
}

/** A page with words of the member's own, which its cover button hides. */
export function CoveredPage({
  place,
  here,
  title,
  isOwnTitle,
  lead,
  note,
  ...rest
}: CoveredPageProps) {
  return (
    <div className={classes("wrap pb", rest.isNarrow && "wrap--mid")}>
      <RunningHead {...place}>{here}</RunningHead>
      <header className="page-head nb-head nb-head--veil">
        <div className="row row--apart">
          <h1 className={isOwnTitle ? "own-line" : undefined}>{title}</h1>
          <CoverButton />
        </div>
        {lead ? <p className="page-head__lead">{lead}</p> : null}
        <Private>{note}</Private>
      </header>
      <div className="cover-area" data-cover-area="">
        {rest.children}
      </div>
    </div>
  );
}
