import { createHash } from "node:crypto";
import type { ReactNode } from "react";
import type { GlossaryEntry, Reference } from "./glossary.server";
import type { MdxVocabulary } from "./mdx.server";
import { Notice, Paragraphs } from "~/ui/notice";
import { GlossPart, Redraft } from "~/ui/redraft";

/**
 * Returns a function that makes the components an author may use in any text. Each text needs its own,
 * because citations are numbered in the order in which the text makes them.
 */
export function proseVocabulary(
  glossary: Map<string, GlossaryEntry>,
  references: Map<string, Reference>,
) {
  const version = versionOf([...glossary.values(), ...references.values()]);
  return (): MdxVocabulary => ({
    version,
    components: {
      Lead: ({ children }: { children: ReactNode }) => <p className="lead">{children}</p>,
      KeyIdea,
      MarginNote,
      Notice,
      Redraft,
      Part: GlossPart,
      Term: termTip(glossary),
      Cite: citation(references),
      // The helpline depends on the reader's country, so the page fills this place.
      Help: ({ need }: { need: string }) => <span data-help={need} />,
    },
    markers: [],
    innerMarkers: [],
  });
}

function versionOf(entries: unknown[]) {
  return createHash("sha256").update(JSON.stringify(entries)).digest("hex").slice(0, 12);
}

/** A word that shows its meaning when pressed. A native popover, so it needs no script. */
function termTip(glossary: Map<string, GlossaryEntry>) {
  let count = 0;
  return function Term({ id, children }: { id: string; children: ReactNode }) {
    const entry = glossary.get(id);
    if (!entry)
      throw new Error(`<Term id="${id}">: there is no such word in content/glossary.yaml`);
    count += 1;
    const target = `term-${id}-${count}`;
    return (
      <>
        <button type="button" className="term" {...{ popovertarget: target }}>
          {children}
        </button>
        <span id={target} className="term__tip" {...{ popover: "auto" }}>
          <strong>{entry.term}</strong> {entry.meaning}
        </span>
      </>
    );
  };
}

function citation(references: Map<string, Reference>) {
  const cited: string[] = [];
  return function Cite({ id }: { id: string }) {
    if (!references.has(id)) {
      throw new Error(`<Cite id="${id}" />: there is no such source in content/references.yaml`);
    }
    if (!cited.includes(id)) cited.push(id);
    const number = cited.indexOf(id) + 1;
    return (
      <sup>
        <a href={`#source-${id}`} aria-label={`Source ${number}`}>
          {number}
        </a>
      </sup>
    );
  };
}

/** The ids of the sources that a compiled text cites, in the order in which it cites them. */
export function citedIn(html: string) {
  return [...new Set([...html.matchAll(/href="#source-(\w+)"/g)].map(([, id = ""]) => id))];
}

/** Throws an error that names the file unless its front matter lists exactly the sources it cites. */
export function checkSources(file: string, listed: string[], cited: string[]) {
  const missing = cited.filter((id) => !listed.includes(id));
  const unused = listed.filter((id) => !cited.includes(id));
  if (missing.length > 0) {
    throw new Error(`${file}: sources: add ${missing.join(", ")}, which the text cites`);
  }
  if (unused.length > 0) {
    throw new Error(`${file}: sources: ${unused.join(", ")} is listed and never cited`);
  }
}

interface KeyIdeaProps {
  level?: 2 | 3;
  children: ReactNode;
}

/** The one sentence of a lesson to remember. */
export function KeyIdea({ level = 2, children }: KeyIdeaProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="key-idea">
      <Heading>The key idea</Heading>
      <Paragraphs>{children}</Paragraphs>
    </div>
  );
}

interface MarginNoteProps {
  title: ReactNode;
  children: ReactNode;
}

/** A note in the margin of a wide screen and inside the text of a narrow one. */
function MarginNote({ title, children }: MarginNoteProps) {
  return (
    <div className="margin-note">
      <strong>{title}</strong> {children}
    </div>
  );
}
