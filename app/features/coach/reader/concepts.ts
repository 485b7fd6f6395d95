import { readPhrase } from "~/content/phrases/phrase";
import { drawGraph, type PhraseWord } from "~/content/phrases/phrase-graph";
import { findPhrases } from "~/content/phrases/find-phrases";
import { longestMatches } from "./longest-matches";
import { tokensOf } from "./short-forms";
import { normalizeWord, type ReaderText } from "./words";

/** The file content/readers/concepts.yaml, whose comment explains how phrases are written. */
export interface ConceptList {
  sets: Record<string, string>;
  spellings: Record<string, string>;
  /** The names of concepts that make a dangerous phrase harmless. */
  harmless: string;
  concepts: Record<string, string>;
}

/** A concept in a text: its number, its words from `from` up to before `to`, and whether "not" is near. */
export interface ConceptHit {
  concept: number;
  from: number;
  to: number;
  isNegated: boolean;
}

/** Finds the concepts of a text, one list for every unit, in the order of their first words. */
export type ConceptFinder = (text: ReaderText) => ConceptHit[][];

const gap = { mostWords: 3, lastWords: new Set<string>() };
const noTags = new Set<string>();
const negations = new Set(["not", "no", "never", "without", "hardly", "barely", "nobody", "none"]);
/** A negation at most this many tokens before a concept changes it. */
const negationReach = 3;
/** A unit with more hits than this is no sentence. The rest of its hits are left out. */
const mostHits = 60;

/** Returns the function that finds the concepts of a list. Throws when a phrase cannot be read. */
export function compileConcepts({ sets, spellings, concepts }: ConceptList): ConceptFinder {
  const meant = new Map(
    Object.entries(spellings).flatMap(([word, forms]) =>
      splitWords(forms).map((form) => [form, word] as const),
    ),
  );
  const rules = {
    sets: Object.fromEntries(
      Object.entries(sets).map(([name, words]) => [name, splitWords(words)]),
    ),
    meantBy: (word: string) => tokensOf(normalizeWord(word)),
  };
  const graph = drawGraph(
    Object.values(concepts).flatMap((phrases, concept) =>
      phrases
        .split(";")
        .map((phrase) => phrase.trim())
        .filter(Boolean)
        .map((phrase) => ({ group: concept, phrase: readPhrase(phrase, rules) })),
    ),
    gap,
  );

  return ({ words, unitEnds }) => {
    const tokens: PhraseWord[] = [];
    const wordOf: number[] = [];
    let unit = 0;
    words.forEach(({ norm }, at) => {
      if (at >= unitEnds[unit]!) unit += 1;
      for (const token of tokensOf(meant.get(norm) ?? norm)) {
        tokens.push({ norm: token, clause: unit, tags: noTags });
        wordOf.push(at);
      }
    });
    const hits: ConceptHit[][] = unitEnds.map(() => []);
    const ends = new Map<number, number>();
    for (const { group: concept, from, to } of longestMatches(findPhrases(tokens, graph))) {
      const { clause } = tokens[from]!;
      if (from < (ends.get(concept) ?? 0) || hits[clause]!.length >= mostHits) continue;
      ends.set(concept, to);
      const isNegated = tokens
        .slice(Math.max(0, from - negationReach), from)
        .some((token) => token.clause === clause && negations.has(token.norm));
      hits[clause]!.push({ concept, from: wordOf[from]!, to: wordOf[to - 1]! + 1, isNegated });
    }
    return hits;
  };
}

/** The words of a text that are separated by spaces. */
export function splitWords(text: string) {
  return text.split(/\s+/).filter(Boolean);
}

/** Returns which concepts of a list make a dangerous phrase harmless, by their numbers. */
export function harmlessConcepts({ concepts, harmless }: ConceptList) {
  const names = Object.keys(concepts);
  return new Set(splitWords(harmless).map((name) => names.indexOf(name)));
}
