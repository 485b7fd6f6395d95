import "./pages.css";
import type { ReactNode } from "react";
import { PageHead } from "~/ui/frame/page-head";

interface PageSheetProps {
  title: string;
  html: string;
  /** A link under the title to an important part of the page. */
  shortcut?: ReactNode;
  /** What follows the text, such as the sources. */
  children?: ReactNode;
}

/** A page about the site, or about the research behind it. */
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
