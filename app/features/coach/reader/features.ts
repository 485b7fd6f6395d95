import { hashText, mix, prime, seed } from "./hash";
import type { ConceptFinder, ConceptHit } from "./concepts";
import type { ReaderText, ReaderWord } from "./words";

/** The kinds of features. Every kind has its own weight in the model. */
export const blocks = {
  word: 0,
  pair: 1,
  letters: 2,
  class: 3,
  classPair: 4,
  concept: 5,
  conceptPair: 6,
  conceptNear: 7,
} as const;

/** What the readers know of words: their classes and the concepts they stand for. */
export interface Lexicon {
  classOf: (hash: number) => number;
  findConcepts: ConceptFinder;
  /** The concepts that make a dangerous phrase harmless. */
  harmless: ReadonlySet<number>;
}

/**
 * Receives one feature: its hash, its block, and the words it belongs to. `second` is equal to `first`
 * for a feature of one word.
 */
export type FeatureVisitor = (hash: number, block: number, first: number, second: number) => void;

const longestGap = 3;
/** Letters of a word after this many make no more features. */
const mostLetters = 24;
const shortestGram = 3;
const longestGram = 5;

/**
 * Visits every feature of a text in a fixed order: words, pairs of neighbors, groups of 3 to 5 letters,
 * word classes, and pairs of classes at most `longestGap` words apart. No feature crosses a unit.
 */
export function visitFeatures(
  { words, unitEnds }: ReaderText,
  { classOf, findConcepts }: Pick<Lexicon, "classOf" | "findConcepts">,
  visit: FeatureVisitor,
) {
  const concepts = findConcepts({ words, unitEnds });
  const hashes = words.map(({ norm }) => hashText(norm));
  const classes = hashes.map((hash) => classOf(hash));
  let unitStart = 0;
  unitEnds.forEach((unitEnd, unit) => {
    for (let at = unitStart; at < unitEnd; at += 1) {
      const hash = hashes[at]!;
      visit(mix(hash, 1), blocks.word, at, at);
      if (at + 1 < unitEnd) {
        visit(mix(hash, Math.imul(hashes[at + 1]!, 31) ^ 2), blocks.pair, at, at + 1);
      }
      visitLetters(words[at]!, at, visit);
      visit(mix(classes[at]!, 4), blocks.class, at, at);
      const last = Math.min(at + longestGap, unitEnd - 1);
      for (let other = at + 1; other <= last; other += 1) {
        const both = (classes[at]! << 12) | classes[other]!;
        visit(mix(both, 5), blocks.classPair, at, other);
      }
    }
    visitConcepts(concepts[unit]!, visit);
    unitStart = unitEnd;
  });
}

/** The words between two concepts that stand near each other. */
const nearGap = 2;

/** Visits every concept of a unit once, alone and negated, and every two in their order. */
function visitConcepts(hits: readonly ConceptHit[], visit: FeatureVisitor) {
  const seen = new Set<number>();
  const visitOnce = (hash: number, block: number, first: number, second: number) => {
    if (seen.has(hash)) return;
    seen.add(hash);
    visit(hash, block, first, second);
  };
  hits.forEach(({ concept, from, to, isNegated }, index) => {
    visitOnce(mix(concept, 6), blocks.concept, from, to - 1);
    if (isNegated) visitOnce(mix(concept, 7), blocks.concept, from, to - 1);
    for (const other of hits.slice(index + 1)) {
      if (other.concept === concept) continue;
      const both = (concept << 12) | other.concept;
      visitOnce(mix(both, 8), blocks.conceptPair, from, other.to - 1);
      if (other.from >= to && other.from - to <= nearGap) {
        visitOnce(mix(both, 9), blocks.conceptNear, from, other.to - 1);
      }
    }
  });
}

function visitLetters({ norm }: ReaderWord, at: number, visit: FeatureVisitor) {
  const letters = ` ${norm.slice(0, mostLetters)} `;
  for (let from = 0; from + shortestGram <= letters.length; from += 1) {
    let hash = seed;
    const to = Math.min(from + longestGram, letters.length);
    for (let next = from; next < to; next += 1) {
      hash = Math.imul(hash ^ letters.charCodeAt(next), prime);
      if (next - from + 1 >= shortestGram) visit(mix(hash, 3), blocks.letters, at, at);
    }
  }
}
