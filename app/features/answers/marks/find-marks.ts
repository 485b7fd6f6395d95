import { markKinds, type Mark, type MarkPattern, type MarkRules } from "./mark";
import { findNames } from "./find-names";
import { plainText } from "./plain-text";

/**
 * Finds what could tell who a text is about, in the order of the text and without overlaps. `also` are
 * names that are not in the rules, such as the alias of the member.
 */
export function findMarks(text: string, rules: MarkRules, also: readonly string[] = []): Mark[] {
  const { plain, written } = plainText(text);
  const sentences = sentencesOf(plain);
  const found = [
    ...rules.patterns.flatMap((pattern) => matchesOf(plain, pattern, sentences)),
    ...findNames(plain, rules, also),
  ];
  return withoutOverlaps(plain, found).map(({ kind, ...mark }) => {
    const { start, end } = written(mark.start, mark.end);
    return { kind, start, end, text: text.slice(start, end) };
  });
}

/** The text with a stand-in for each mark. */
export function withStandIns(text: string, rules: MarkRules, also: readonly string[] = []) {
  let from = 0;
  const parts = findMarks(text, rules, also).flatMap(({ kind, start, end }) => {
    const part = [text.slice(from, start), rules.kinds[kind].standIn];
    from = end;
    return part;
  });
  return [...parts, text.slice(from)].join("");
}

interface Sentence {
  start: number;
  end: number;
}

function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]+)*/g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

function matchesOf(text: string, found: MarkPattern, sentences: Sentence[]) {
  const { kind, pattern, beside, reachesOn } = found;
  if (!beside) return marksIn(text, 0, kind, pattern);
  const has = sentences.map(({ start, end }) => beside.test(text.slice(start, end)));
  return sentences
    .filter((_, index) => has[index] || (reachesOn && has[index - 1]))
    .flatMap(({ start, end }) => marksIn(text.slice(start, end), start, kind, pattern));
}

function marksIn(words: string, offset: number, kind: Mark["kind"], pattern: RegExp): Mark[] {
  return [...words.matchAll(pattern)].map(({ 0: text, index }) => {
    const start = offset + index;
    return { kind, start, end: start + text.length, text };
  });
}

/** Of marks that overlap, the most serious kind wins, and its mark covers them all. */
function withoutOverlaps(text: string, found: Mark[]): Mark[] {
  const sorted = found.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const merged: Mark[] = [];
  for (const mark of sorted) {
    const last = merged.at(-1);
    if (!last || mark.start >= last.end) {
      merged.push({ ...mark });
      continue;
    }
    if (rankOf(mark) < rankOf(last)) last.kind = mark.kind;
    last.end = Math.max(last.end, mark.end);
  }
  return merged.map((mark) => ({ ...mark, text: text.slice(mark.start, mark.end) }));
}

function rankOf({ kind }: Mark) {
  return markKinds.indexOf(kind);
}
