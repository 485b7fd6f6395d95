import { readPhrase } from "~/content/phrases/phrase";
import { drawGraph, type PhraseWord } from "~/content/phrases/phrase-graph";
import { findPhrases, type Match } from "~/content/phrases/find-phrases";
import type { CertainCue } from "~/features/coach/reader/cue-reading";
import { readWords } from "./cue-words";
import type { HardCategory } from "./cues";

/** The list in content/phrases/certain-cues.yaml, which also says how a phrase is written. */
export interface CertainCueList {
  sets: Record<string, string[]>;
  /** Phrases that make every other phrase of their sentence harmless. */
  guards: string[];
  groups: { category: HardCategory; phrases: string[] }[];
}

const gap = { mostWords: 3, lastWords: new Set<string>() };
const noTags = new Set<string>();

/**
 * Returns a function that finds the sayings of the list in a text, once for every sentence and category,
 * in time proportional to the text's length. Throws if a phrase is invalid.
 */
export function compileCertainCues({ sets, guards, groups }: CertainCueList) {
  const rules = { sets, meantBy: readWords };
  const sayings = drawGraph(
    groups.flatMap(({ category, phrases }) =>
      phrases.map((phrase) => ({ group: category, phrase: readPhrase(phrase, rules) })),
    ),
    gap,
  );
  const harmless = drawGraph(
    guards.map((guard) => ({ group: guard, phrase: readPhrase(guard, rules) })),
    gap,
  );

  return (text: string): CertainCue[] => {
    const sentences = text.split(sentenceEnd);
    return sentences.flatMap((sentence, at) => {
      const words = readWords(sentence).map(asPhraseWord);
      const found = findPhrases(words, sayings);
      if (found.length === 0) return [];
      const isLong = words.length > longSentence;
      const reach = isLong ? guardReach : longSentence;
      const isGuarded = guardedWords(findPhrases(words, harmless), words.length, reach);
      const standing = found.filter(({ from, to }) => !isGuarded[from] && !isGuarded[to - 1]);
      const byCategory = new Map(standing.map((saying) => [saying.group, saying] as const));
      const around = sentences.slice(Math.max(0, at - 1), at + 2).join(" ");
      return [...byCategory].map(([category, saying]) =>
        isLong
          ? {
              category,
              sentence: wordsAround(words, saying),
              around: wordsAround(words, saying, 2),
            }
          : { category, sentence, around },
      );
    });
  };
}

/**
 * People also write a whole page as one sentence. In a sentence of more words, a guard counts only where
 * it stands near: "years ago" about somebody else says nothing about what happened today.
 */
const longSentence = 30;
const guardReach = 12;

type Place = Pick<Match<unknown>, "from" | "to">;

/** Marks the words that have a guard near them, in time proportional to the number of words. */
function guardedWords(guards: readonly Place[], count: number, reach: number) {
  const marks = new Uint8Array(count);
  let marked = 0;
  for (const { from, to } of guards) {
    marked = Math.max(marked, from - reach);
    for (; marked < Math.min(count, to + reach); marked += 1) marks[marked] = 1;
  }
  return marks;
}

/** The words of a long sentence that stand near a saying. */
function wordsAround(words: readonly PhraseWord[], { from, to }: Place, times = 1) {
  const reach = guardReach * times;
  return words
    .slice(Math.max(0, from - reach), to + reach)
    .map(({ norm }) => norm)
    .join(" ");
}

const sentenceEnd = /(?<=[.!?…\n])\s+/;

function asPhraseWord(norm: string): PhraseWord {
  return { norm, clause: 0, tags: noTags };
}
