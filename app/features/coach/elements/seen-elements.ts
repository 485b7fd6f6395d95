import type { Evidence } from "../evidence";
import type { Span } from "../phrases/find-signs";
import type { GroupName } from "../phrases/phrase-groups";
import type { Element } from "~/content/elements";

type SeenElement = Exclude<Element, "brief" | "specific">;

/**
 * How far the model must be above its threshold: where the list sees nothing in the sentence, and beside
 * a weak sign of the list. Chosen on the labeled statements of content/readers and the coach's
 * fixtures. The model says nothing about "specific": there it took requests without a time for ones
 * with a time.
 */
const leastMargins: Record<SeenElement, { alone: number; beside: number }> = {
  positive: { alone: 2.7, beside: 2.7 },
  feeling: { alone: 4, beside: 1.1 },
  understanding: { alone: 1.1, beside: 0.4 },
  responsibility: { alone: 1.7, beside: 0 },
  help: { alone: 2.1, beside: 1 },
};

/** The group of the phrase lists that shows an element. */
const groupOf: Record<SeenElement, GroupName> = {
  positive: "ask",
  feeling: "feeling",
  understanding: "understanding",
  responsibility: "owning",
  help: "help",
};

/**
 * The clauses in which the model sees an element clearly, outside of sentences that the list excuses.
 * `weak` are the list's weak signs of the element.
 */
export function seenElement(
  { seen, excuses }: Evidence,
  element: SeenElement,
  weak: readonly Span[] = [],
) {
  const { alone, beside } = leastMargins[element];
  const weakSentences = new Set(weak.map(({ sentence }) => sentence));
  const excused = excuses.get(groupOf[element]);
  const spans = seen.get(element) ?? [];
  return spans.filter(
    ({ margin, sentence }) =>
      !excused?.has(sentence) && margin >= (weakSentences.has(sentence) ? beside : alone),
  );
}

/** Adds the model's clauses to those of the list, where the list has none in the same sentence. */
export function withSeen(listed: readonly Span[], seen: readonly Span[]) {
  const sentences = new Set(listed.map(({ sentence }) => sentence));
  return [...listed, ...seen.filter(({ sentence }) => !sentences.has(sentence))].toSorted(
    (a, b) => a.from - b.from,
  );
}
