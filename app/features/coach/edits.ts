import type { Span } from "./find-signs";
import type { Reading, Sentence } from "./read-words";

/** A suggested edit: the advice, the suggested words, and the change that inserts them. */
export interface Edit {
  advice: string;
  /** Null if the advice needs no example. */
  words: string | null;
  change: Change;
}

/** Replaces the characters from `start` up to, but not including, `end` with `text`. */
export interface Change {
  start: number;
  end: number;
  text: string;
}

export function applyChange(text: string, { start, end, text: words }: Change) {
  return text.slice(0, start) + words + text.slice(end);
}

/** Adds a sentence at the end of the text. */
export function addLast({ text }: Reading, words: string): Change {
  const end = text.trimEnd().length;
  const isClosed = end === 0 || /[.!?…。！？”"’)]$/u.test(text.slice(0, end));
  return {
    start: end,
    end: text.length,
    text: `${isClosed ? "" : "."}${end > 0 ? " " : ""}${words}`,
  };
}

/** Adds a sentence before all others. */
export function addFirst({ text }: Reading, words: string): Change {
  const start = text.length - text.trimStart().length;
  return { start, end: start, text: `${words} ` };
}

/** Replaces the span with other words. They start with a capital only at the start of a sentence. */
export function putFor({ sentences }: Reading, span: Span, words: string): Change {
  const starts = sentences[span.sentence]!.start === span.start;
  const { start, end } = span;
  return { start, end, text: starts ? capital(words) : uncapital(words) };
}

/**
 * Replaces the span, and the rest of its clause up to a time, place or person (`anchors`), with a
 * question.
 */
export function askFor(reading: Reading, span: Span, anchors: readonly Span[], words: string) {
  const { words: written } = reading;
  let { to } = span;
  while (written[to]?.clause === span.clause && !anchors.some(({ from }) => from === to)) to += 1;
  return asQuestion(reading, span, putFor(reading, { ...span, end: written[to - 1]!.end }, words));
}

/** Adds a question mark to the change if its clause ends the sentence. */
export function asQuestion({ text, words }: Reading, span: Span, change: Change): Change {
  const { clause, end } = words.findLast(({ sentence }) => sentence === span.sentence)!;
  if (clause !== span.clause || !/[.!]/.test(text.charAt(end))) return change;
  const rest = text.slice(change.end, end);
  return { ...change, end: end + 1, text: `${change.text}${rest}?` };
}

/** Replaces every sentence from the first to the last of these spans. */
export function putForSentences(
  { sentences }: Reading,
  spans: readonly Span[],
  words: string,
): Change {
  const places = spans.map(({ sentence }) => sentence);
  const { start } = sentences[Math.min(...places)]!;
  const { end } = sentences[Math.max(...places)]!;
  return { start, end, text: words };
}

/** Adds a few words before the period of the sentence. */
export function addToSentence(reading: Reading, sentence: number, words: string): Change {
  const end = lastWordEnd(reading, sentence);
  return { start: end, end, text: ` ${words}` };
}

/**
 * Replaces "but" with a period and starts a new sentence. Returns null if no word follows in the
 * sentence.
 */
export function periodFor({ text, words }: Reading, but: Span): Change | null {
  const before = words[but.from - 1];
  const after = words[but.to];
  if (!before || !after || after.sentence !== but.sentence) return null;
  const next = text.charAt(after.start).toUpperCase();
  return { start: before.end, end: after.start + 1, text: `. ${next}` };
}

/** Reduces the text to the span's sentence, with other words in place of the span. */
export function keepSentenceWith(reading: Reading, span: Span, words: string): Change {
  const { start, end } = reading.sentences[span.sentence]!;
  const { text } = reading;
  const sentence = text.slice(start, span.start) + words + text.slice(span.end, end);
  return { start: 0, end: text.length, text: sentence };
}

/**
 * Removes these spans and the rest of their sentences. Returns null if nothing would be left or
 * changed.
 */
export function cutBefore(reading: Reading, spans: readonly Span[]): Change | null {
  const firstIn = new Map(spans.toReversed().map((span) => [span.sentence, span]));
  const rest = reading.sentences.flatMap((sentence, index) => {
    const first = firstIn.get(index);
    return first ? headOf(reading, sentence, first) : [textOf(reading, sentence)];
  });
  return keepOnly(reading, rest);
}

/**
 * Reduces the text to the first few sentences that contain these spans, or else to its first sentence.
 * Returns null if that changes nothing.
 */
export function keepSentences(reading: Reading, spans: readonly Span[]): Change | null {
  const wanted = [...new Set(spans.map(({ sentence }) => sentence))].toSorted((a, b) => a - b);
  const few = wanted.length > 0 ? wanted.slice(0, mostKept) : [0];
  return keepOnly(
    reading,
    few.map((index) => textOf(reading, reading.sentences[index]!)),
  );
}

const mostKept = 4;

function keepOnly({ text }: Reading, wanted: readonly string[]): Change | null {
  const short = wanted.join(" ");
  if (short === "" || short === text.trim()) return null;
  return { start: 0, end: text.length, text: short };
}

function headOf(reading: Reading, { start }: Sentence, cut: Span) {
  let at = cut.from;
  while (reading.words[at]?.clause === cut.clause) at -= 1;
  const before = reading.words[at];
  if (before?.sentence !== cut.sentence) return [];
  return [`${reading.text.slice(start, before.end)}.`];
}

function textOf({ text }: Reading, { start, end }: Sentence) {
  return text.slice(start, end);
}

function lastWordEnd({ words }: Reading, sentence: number) {
  return words.findLast((word) => word.sentence === sentence)!.end;
}

function capital(words: string) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function uncapital(words: string) {
  return /^I\b/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
