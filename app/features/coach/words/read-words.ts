import type { PhraseWord } from "~/content/phrases/phrase-graph";
import { meantBy } from "./meant-by";
import { pauseIn } from "./pauses";
import { quotedPlaces, withoutQuoted } from "./quoted-places";

/** A word in the form that phrases have, with its place in the text. */
export interface Word extends PhraseWord {
  /** Lower case, without accents and apostrophes. "I’m" is two words, "i" and "am", at the same place. */
  norm: string;
  start: number;
  end: number;
  sentence: number;
  /** The index of the clause. It also increases at every comma, and no two sentences share a clause. */
  clause: number;
  tags: ReadonlySet<Tag>;
}

/** The kinds of words. The letters show a number, and a tagger finds the other kinds. */
export const tags = ["number", "name", "infinitive", "gerund", "adjective"] as const;
export type Tag = (typeof tags)[number];

/** Returns the tags of each word by the index of its first character. */
export type Tagger = (text: string) => Map<number, ReadonlySet<Tag>>;

export interface Sentence {
  start: number;
  end: number;
  isQuestion: boolean;
}

export interface Reading {
  text: string;
  /** The text with spaces in place of the words in quotation marks. */
  ownText: string;
  /** The member's words, without those in quotation marks. */
  words: Word[];
  sentences: Sentence[];
  /** The number of all words, including those in quotation marks. "I’m" counts as one word. */
  wordCount: number;
}

/** The corrections of misspellings and short forms, and the tagger. */
export interface ReadingRules {
  spellings: ReadonlyMap<string, readonly string[]>;
  tag: Tagger;
}

const token = /\p{N}+(?:[:.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’‘ʼ`´＇][\p{L}\p{M}]+)*/gu;

// Tagging costs more than everything else. The first advice for a longer text is to shorten it.
const mostTagged = 1_200;

// Removed before tagging, because a tagger reads some words in quotation marks differently.
const quotationMark = /["“”„«»]/g;

/** Splits a text into words and sentences, in time proportional to its length. */
export function readStatement(text: string, { spellings, tag }: ReadingRules): Reading {
  const tokens = [...text.matchAll(token)].map((match) => ({
    raw: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const tagsAt = tag(text.slice(0, mostTagged).replace(quotationMark, " "));
  const isQuoted = quotedPlaces(text, tokens);
  const sentences: Sentence[] = [];
  const words: Word[] = [];
  let clause = 0;
  let clauseStart = true;

  tokens.forEach(({ raw, start, end }, index) => {
    const open = sentences.at(-1);
    const isNew = !open || open.end >= 0;
    if (isNew) sentences.push({ start, end: -1, isQuestion: false });
    if (!isQuoted[index]) {
      for (const norm of meantBy(raw, spellings, clauseStart)) {
        const place = { start, end, sentence: sentences.length - 1, clause };
        words.push({ norm, ...place, tags: tagsOf(raw, tagsAt.get(start)) });
      }
    }
    const next = tokens[index + 1];
    const gap = text.slice(end, next?.start ?? text.length);
    const pause = pauseIn(gap, raw, next?.raw);
    clauseStart = pause !== "none" || isQuoted[index] !== isQuoted[index + 1];
    if (clauseStart) clause += 1;
    if (pause === "sentence" || !next) {
      const sentence = sentences.at(-1)!;
      sentence.end = end + (/^\S*/.exec(gap)?.[0].length ?? 0);
      sentence.isQuestion = /[?？؟]/.test(gap);
    }
  });
  const ownText = withoutQuoted(
    text,
    tokens.filter((_, index) => isQuoted[index]),
  );
  return { text, ownText, words, sentences, wordCount: tokens.length };
}

const none: ReadonlySet<Tag> = new Set();
const number: ReadonlySet<Tag> = new Set(["number"]);

function tagsOf(raw: string, tags: ReadonlySet<Tag> | undefined) {
  return /^\p{N}/u.test(raw) ? number : (tags ?? none);
}
