import type { Flag } from "./flags/flags";
import type { Excuses, Findings, Span } from "./phrases/find-signs";
import type { GroupName } from "./phrases/phrase-groups";
import type { Seen } from "./seen";
import type { Word } from "./words/read-words";

/** The input of all scores. */
export interface Evidence {
  words: readonly Word[];
  wordCount: number;
  /** The number of sentences that are questions. */
  questions: number;
  /** What the phrase lists find, and the sentences in which they excuse a phrase. */
  signs: Findings;
  excuses: Excuses;
  /** What the model sees. */
  seen: Seen;
  topics: number;
  flags: ReadonlyMap<Flag, readonly Span[]>;
}

export function signsOf(signs: Findings, ...names: GroupName[]) {
  return withoutOverlaps(names.flatMap((name) => signs.get(name) ?? []));
}

/**
 * Sorts the spans by their place in the text. Of overlapping spans, only the first remains, or the
 * longest of those that start at the same word.
 */
export function withoutOverlaps(spans: readonly Span[]) {
  const sorted = spans.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const chosen: Span[] = [];
  for (const span of sorted) {
    if (span.from >= (chosen.at(-1)?.to ?? 0)) chosen.push(span);
  }
  return chosen;
}

/**
 * Returns the number of subjects: one, and one more for each phrase such as "and another thing". Three
 * or more separate accusations also count as subjects.
 */
export function countTopics(signs: Findings) {
  const clauses = (name: GroupName) =>
    new Set(signs.get(name)?.map(({ clause }) => clause) ?? []).size;
  const charges = clauses("charge");
  return Math.max(1 + clauses("add-on"), charges >= 3 ? charges : 1);
}
