import "./glossary.css";
import type { GlossaryEntry } from "~/content/glossary.server";

/** Every word the texts explain, in the order of the alphabet. */
export function GlossaryList({ entries }: { entries: GlossaryEntry[] }) {
  return (
    <dl className="glossary">
      {entries.map(({ id, term, meaning }) => (
        <div key={id} id={id}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
