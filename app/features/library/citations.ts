import type { Reference } from "~/content/glossary.server";

export interface CitingText {
  href: string;
  title: string;
  /** Ids of the references it cites. */
  sources: string[];
}

export interface CitedReference extends Reference {
  citedIn: Pick<CitingText, "href" | "title">[];
}

/** The references that are cited, in their own order, each with the texts that cite it. */
export function citedReferences(
  references: Iterable<Reference>,
  texts: CitingText[],
): CitedReference[] {
  return [...references]
    .map((reference) => ({
      ...reference,
      citedIn: texts
        .filter(({ sources }) => sources.includes(reference.id))
        .map(({ href, title }) => ({ href, title })),
    }))
    .filter(({ citedIn }) => citedIn.length > 0);
}
