import { createHash } from "node:crypto";
import type { ReactNode } from "react";
import type { GlossaryEntry, Reference } from "./glossary.server";
import type { MdxVocabulary } from "./mdx.server";
import { citation } from "./citations.server";
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
