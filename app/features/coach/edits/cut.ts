import type { Change } from "./change";
import type { Span } from "../phrases/find-signs";
import type { Reading, Sentence } from "../words/read-words";

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

/**
 * Removes the sentences that contain these spans. Returns null if none of the sentences that remain holds
 * one of the `wanted` spans.
 */
export function leaveOut(reading: Reading, spans: readonly Span[], wanted: readonly Span[]) {
  const gone = new Set(spans.map(({ sentence }) => sentence));
  if (!wanted.some(({ sentence }) => !gone.has(sentence))) return null;
  const rest = reading.sentences.filter((_, index) => !gone.has(index));
  return keepOnly(
    reading,
    rest.map((sentence) => textOf(reading, sentence)),
  );
}

/** Removes the span from the end of its sentence. Returns null if it stands elsewhere, or alone. */
export function cutFromEnd({ words }: Reading, { from, to, sentence }: Span): Change | null {
  const [before, last] = [words[from - 1], words[to - 1]!];
  const isEnd = words[to]?.sentence !== sentence;
  const shortestRest = 3;
  if (!isEnd || words[from - shortestRest]?.sentence !== sentence) return null;
  return { start: before!.end, end: last.end, text: "" };
}

const shortestHead = 3;

function headOf(reading: Reading, { start }: Sentence, cut: Span) {
  let at = cut.from;
  while (reading.words[at]?.clause === cut.clause) at -= 1;
  const before = reading.words[at];
  if (before?.sentence !== cut.sentence) return [];
  // "Next time." is no sentence.
  const isFragment = reading.words[at - (shortestHead - 1)]?.sentence !== cut.sentence;
  if (isFragment) return [];
  return [`${reading.text.slice(start, before.end)}.`];
}

function textOf({ text }: Reading, { start, end }: Sentence) {
  return text.slice(start, end);
}
