import type { PhraseWord } from "~/content/phrases/phrase-graph";
import { quotedPlaces } from "./quoted-places";

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
  return { text, words, sentences, wordCount: tokens.length };
}

const none: ReadonlySet<Tag> = new Set();
const number: ReadonlySet<Tag> = new Set(["number"]);

function tagsOf(raw: string, tags: ReadonlySet<Tag> | undefined) {
  return /^\p{N}/u.test(raw) ? number : (tags ?? none);
}

const endings = new Map(Object.entries({ m: "am", re: "are", ve: "have", ll: "will", d: "would" }));
const notVerbs = new Map(Object.entries({ ca: "can", wo: "will", sha: "shall", ai: "is" }));
const beforeIs = new Set(
  "he she it that this there here what who where how when why everything nothing".split(" "),
);

/** Returns the words that a written word stands for: "can’t" is "can" and "not", and "Mia’s" is "mia". */
export function meantBy(
  raw: string,
  spellings: ReadingRules["spellings"],
  isClauseStart = false,
): readonly string[] {
  const plain = raw.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const [base = "", ...rest] = plain.split(/['’‘ʼ`´＇]/);
  const whole = base + rest.join("");
  const known = spellings.get(whole);
  if (known) return known;
  // Without the apostrophe, "ill" means "I’ll" only at the start of a clause.
  if (whole === "ill" && (rest.length > 0 || isClauseStart)) return ["i", "will"];
  const ending = rest.join("");
  if (ending === "t" && base.endsWith("n")) {
    const verb = base.slice(0, -1);
    return [notVerbs.get(verb) ?? verb, "not"];
  }
  if (ending === "s") return beforeIs.has(base) ? [base, "is"] : [base];
  const verb = endings.get(ending);
  return verb ? [base, verb] : [whole];
}

const titles = new Set(["dr", "mr", "mrs", "ms", "st", "prof", "vs", "etc"]);

/**
 * Returns whether the characters between two words are no pause, the end of a clause, or the end of a
 * sentence.
 */
function pauseIn(gap: string, before: string, after: string | undefined) {
  const startsAnew = after !== undefined && /^\p{Lu}/u.test(after);
  if (/[\n\r!?。！？؟।]/.test(gap)) return "sentence";
  if (/\.\s*\.|…/.test(gap)) return startsAnew ? "sentence" : "clause";
  if (gap.includes(".")) {
    if (titles.has(before.toLowerCase())) return "none";
    // "J. Lee" and "a.m. on Friday" continue the sentence. "at ten p.m. Could you" starts a new one.
    if (/^[^iI]$/.test(before)) return startsAnew && /m/i.test(before) ? "sentence" : "none";
    return startsAnew || /\s/.test(gap) ? "sentence" : "clause";
  }
  return /[,;:()[\]–—"“”«»]|\s-+\s|--/.test(gap) ? "clause" : "none";
}
