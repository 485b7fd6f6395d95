import type { Tag, Tagger } from "../words/read-words";

const tagsOfTerm: Record<string, Tag> = {
  Person: "name",
  Place: "name",
  Organization: "name",
  Infinitive: "infinitive",
  Gerund: "gerund",
  Adjective: "adjective",
};

/**
 * Returns a tagger for names, verb forms and adjectives. Loads the package compromise when first
 * needed, because it takes a second and 50 MB, which lessons do not need. Its own sentences are not
 * used: it needs more than linear time for runs of abbreviations ("Dr. Dr. Dr.").
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
