import type { Tag, Tagger } from "./read-words";

const tagsOfTerm: Record<string, Tag> = {
  Person: "name",
  Place: "name",
  Organization: "name",
  Infinitive: "infinitive",
  Gerund: "gerund",
  Adjective: "adjective",
};

/**
 * Names, verb forms and adjectives, as compromise sees them. Loaded when first needed: it takes a
 * second and 50 MB that no lesson needs. Its sentences are not used, since it takes more than linear
 * time over runs of short forms ("Dr. Dr. Dr.").
 */
export async function partsOfSpeech(): Promise<Tagger> {
  const { default: nlp } = await import("compromise/two");
  return (text) => {
    const sentences = nlp(text).json({ offset: true }) as TaggedSentence[];
    const tagged = sentences.flatMap(({ terms }) =>
      terms.map(({ tags, offset }) => [offset.start, readTags(tags)] as const),
    );
    return new Map(tagged.filter(([, tags]) => tags.size > 0));
  };
}

interface TaggedSentence {
  terms: { tags: string[]; offset: { start: number } }[];
}

function readTags(tags: readonly string[]): ReadonlySet<Tag> {
  return new Set(tags.flatMap((tag) => tagsOfTerm[tag] ?? []));
}
