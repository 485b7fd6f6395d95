/** A word of a text as the readers compare it, and where it stands in the text. */
export interface ReaderWord {
  /** Lower case, no accents, no apostrophes, every number but a help line written as 0. */
  norm: string;
  start: number;
  end: number;
}

/** A text as words in units. A unit is a sentence, or a part of a very long one. */
export interface ReaderText {
  words: ReaderWord[];
  /** The index of the word after the last word of every unit. */
  unitEnds: number[];
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}'’‘‛`´ʼ′＇]*/gu;
const sentenceEnd = /[.!?…\n]/;
const clauseEnd = /[,;:()–—-]/;

/**
 * A sentence longer than this is cut where a clause ends or begins, or after `longestUnit` words. A
 * frightened person writes one line after another with "and" and "so" and without a full stop.
 */
const longSentence = 24;
const longestUnit = 16;
const shortestPart = 8;

const joining = new Set("and but so because cuz bc then when while until".split(" "));
const subjects = new Set("i he she they we hes shes im ive theyre".split(" "));

/** Whether a clause may begin at a word: with a joining word, or with a subject that follows none. */
function mayBegin(norm: string, before: string) {
  return joining.has(norm) || (subjects.has(norm) && !joining.has(before));
}

/** Splits a text into words and units, in time proportional to its length. */
export function readText(text: string): ReaderText {
  const words: ReaderWord[] = [];
  const sentenceEnds: number[] = [];
  const clauseStarts = new Set<number>();
  let previousEnd = 0;
  for (const match of text.matchAll(wordPattern)) {
    const norm = normalizeWord(match[0]);
    if (norm === "") continue;
    const between = text.slice(previousEnd, match.index);
    if (words.length > 0 && sentenceEnd.test(between)) sentenceEnds.push(words.length);
    else if (clauseEnd.test(between) || mayBegin(norm, words.at(-1)?.norm ?? "")) {
      clauseStarts.add(words.length);
    }
    previousEnd = match.index + match[0].length;
    words.push({ norm, start: match.index, end: previousEnd });
  }
  if (words.length > 0) sentenceEnds.push(words.length);
  return { words, unitEnds: cutLongSentences(sentenceEnds, clauseStarts) };
}

/** The help lines: the only numbers that are words of their own. */
const helpLines = new Set(["911", "988", "999"]);

/** A word as the readers compare it. Words that do not differ for them are written the same. */
export function normalizeWord(word: string) {
  return word
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}'’‘‛`´ʼ′＇]/gu, "")
    .toLowerCase()
    .replace(/\p{N}+/gu, (number) => (helpLines.has(number) ? number : "0"))
    .replace(/(\p{L})\1{2,}/gu, "$1$1");
}

function cutLongSentences(sentenceEnds: number[], clauseStarts: Set<number>) {
  const ends: number[] = [];
  let start = 0;
  for (const end of sentenceEnds) {
    if (end - start > longSentence) {
      for (let at = start + 1; at < end; at += 1) {
        const length = at - start;
        const isPart = length >= shortestPart && end - at >= shortestPart && clauseStarts.has(at);
        if (!isPart && length < longestUnit) continue;
        ends.push(at);
        start = at;
      }
    }
    ends.push(end);
    start = end;
  }
  return ends;
}
