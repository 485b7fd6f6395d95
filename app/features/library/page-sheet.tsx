import "./pages.css";
import type { ReactNode } from "react";
import { PageHead } from "~/ui/frame/page-head";

interface PageSheetProps {
  title: string;
  html: string;
  /** Under the title: a way to a part of the page that should not be searched for. */
  shortcut?: ReactNode;
  /** What stands after the text: sources, or a list the app makes. */
  children?: ReactNode;
}

/** A page about the site: a title and its text. */
export function PageSheet({ title, html, shortcut, children }: PageSheetProps) {
  return (
    <div className="wrap wrap--text pb">
      <article>
        <PageHead title={title}>{shortcut}</PageHead>
        <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
        {children}
      </article>
    </div>
  );
}
