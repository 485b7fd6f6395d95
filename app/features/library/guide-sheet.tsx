import "./guides.css";
import type { Reference } from "~/content/glossary.server";
import { guidePath, guidesPath } from "~/http/paths";
import { Go } from "~/ui/go";
import { Icon } from "~/ui/pictures/icon";
import { RunningHead } from "~/ui/frame/page-head";

export interface GuideData {
  title: string;
  summary: string;
  html: string;
  sources: Reference[];
  reviewedBy: string;
  reviewedOn?: string;
  /** The full address of this page, which is printed on it. */
  address: string;
  others: { id: string; title: string }[];
}

/** A guide to share. It prints on one sheet of paper. */
export function GuideSheet({ guide }: { guide: GuideData }) {
  const { title, summary, html, sources, address, others } = guide;
  return (
    <article className="wrap guide">
      <div className="screen-only">
        <RunningHead href={guidesPath} text="Guides to share" />
      </div>
      <header className="guide__head">
        <h1>{title}</h1>
        <p className="guide__summary">{summary}</p>
      </header>
      <div className="guide__note screen-only small">
        <p>
          <Icon name="print" small /> It prints on one sheet of paper. Use your browser’s print
          command, or send the link. Anyone can open it, and it names nobody.
        </p>
        <p className="guide__address">{address}</p>
      </div>
      <div className="prose guide__body" dangerouslySetInnerHTML={{ __html: html }} />
      <GuideFoot guide={guide} sources={sources} />
      <nav className="guide__others screen-only" aria-label="Other guides">
        {others.map((other) => (
          <Go key={other.id} href={guidePath(other.id)}>
            {other.title}
          </Go>
        ))}
      </nav>
    </article>
  );
}

function GuideFoot({ guide, sources }: { guide: GuideData; sources: Reference[] }) {
  const { reviewedBy, reviewedOn, address } = guide;
  return (
    <footer className="guide__foot">
      <h2>Sources</h2>
      <ol>
        {sources.map(({ id, text }) => (
          <li key={id} id={`source-${id}`}>
            {text}
          </li>
        ))}
      </ol>
      <p>
        Clinical review: {reviewedBy}
        {reviewedOn ? `, ${reviewedOn}` : ""}. General information, not advice about one person.
        Nobody should change or stop a medicine because of this page.
      </p>
      <p className="print-only">{address}</p>
    </footer>
  );
}
