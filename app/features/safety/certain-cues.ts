import { readPhrase } from "~/content/phrases/phrase";
import { drawGraph, type PhraseWord } from "~/content/phrases/phrase-graph";
import { findPhrases } from "~/content/phrases/find-phrases";
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
      const found = new Set(findPhrases(words, sayings).map(({ group }) => group));
      if (found.size === 0 || findPhrases(words, harmless).length > 0) return [];
      const around = sentences.slice(Math.max(0, at - 1), at + 2).join(" ");
      return [...found].map((category) => ({ category, sentence, around }));
    });
  };
}

const sentenceEnd = /(?<=[.!?…\n])\s+/;

function asPhraseWord(norm: string): PhraseWord {
  return { norm, clause: 0, tags: noTags };
}
