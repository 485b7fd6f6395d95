import "./sources.css";
import type { Reference } from "~/content/glossary.server";

interface FoldProps {
  sources: Reference[];
  reviewedBy: string;
  reviewedOn: string | null;
}

/** The sources of a text and who reviewed it, folded under a heading. */
export function SourcesFold({ sources, reviewedBy, reviewedOn }: FoldProps) {
  return (
    <details className="sources">
      <summary>Sources and review</summary>
      {sources.length > 0 ? (
        <ol>
          {sources.map(({ id, text, note }) => (
            <li key={id} id={`source-${id}`}>
              {text}
              {note ? <span className="sources__note"> {note}</span> : null}
            </li>
          ))}
        </ol>
      ) : null}
      <p>
        Clinical review: {reviewedBy}
        {reviewedOn ? `, ${reviewedOn}` : ""}.
      </p>
    </details>
  );
}
