import "./references.css";
import type { CitedReference } from "./citations";

/** Every source, with links to the texts that cite it. */
export function ReferenceList({ references }: { references: CitedReference[] }) {
  return (
    <ul className="references">
      {references.map(({ id, text, note, citedIn }) => (
        <li key={id} id={id}>
          <p className="references__text">{text}</p>
          {note ? <p className="references__note">{note}</p> : null}
          <details>
            <summary>
              Cited in {citedIn.length} {citedIn.length === 1 ? "text" : "texts"}
            </summary>
            <ul className="plain-list">
              {citedIn.map(({ href, title }) => (
                <li key={href}>
                  <a href={href}>{title}</a>
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
