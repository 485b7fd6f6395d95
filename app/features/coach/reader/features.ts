import type { ReaderText, ReaderWord } from "./words";

/** The kinds of features. Training gives every kind its own weight. */
export const blocks = { word: 0, pair: 1, letters: 2, class: 3, classPair: 4 } as const;

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
  classOf: (hash: number) => number,
  visit: FeatureVisitor,
) {
  const hashes = words.map(({ norm }) => hashText(norm));
  const classes = hashes.map((hash) => classOf(hash));
  let unitStart = 0;
  for (const unitEnd of unitEnds) {
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
    unitStart = unitEnd;
  }
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

const seed = 0x811c9dc5;
const prime = 0x01000193;

/** Returns a 32-bit hash of a word (FNV-1a over UTF-16 units). */
export function hashText(text: string) {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  }
  return hash >>> 0;
}

/** Mixes a hash with the number of its kind, so that every bit depends on every other. */
function mix(hash: number, kind: number) {
  let mixed = hash ^ Math.imul(kind, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
