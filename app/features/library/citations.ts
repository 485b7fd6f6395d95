import type { Reference } from "~/content/glossary.server";

export interface CitingText {
  address: string;
  title: string;
  /** Ids of the references it cites. */
  sources: string[];
}

export interface CitedReference extends Reference {
  citedIn: { href: string; title: string }[];
}

/** The references that a text cites, in the order of `references`, each with the texts that cite it. */
export function citedReferences(
  references: Iterable<Reference>,
  texts: CitingText[],
): CitedReference[] {
  return [...references]
    .map((reference) => ({
      ...reference,
      citedIn: texts
        .filter(({ sources }) => sources.includes(reference.id))
        .map(({ address, title }) => ({ href: address, title })),
    }))
    .filter(({ citedIn }) => citedIn.length > 0);
}
