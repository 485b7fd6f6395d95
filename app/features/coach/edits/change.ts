import type { Span } from "../phrases/find-signs";
import type { Reading } from "../words/read-words";

/** Replaces the characters from `start` up to, but not including, `end` with `text`. */
export interface Change {
  start: number;
  end: number;
  text: string;
}

export function applyChange(text: string, { start, end, text: words }: Change) {
  return text.slice(0, start) + words + text.slice(end);
}

/** The change that takes `change` back. */
export function reverseOf(text: string, { start, end, text: words }: Change): Change {
  return { start, end: start + words.length, text: text.slice(start, end) };
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

/** Ends the sentence with a question mark if nothing but "please" follows the clause of the change. */
export function asQuestion({ text, words }: Reading, span: Span, change: Change): Change {
  const rest = words.slice(span.to).filter(({ sentence }) => sentence === span.sentence);
  const last = rest.findLast(({ norm }) => norm !== "please") ?? words[span.to - 1]!;
  if (last.clause !== span.clause) return change;
  const end = Math.max(change.end, rest.at(-1)?.end ?? change.end);
  const mark = /[.!]/.test(text.charAt(end)) ? 1 : 0;
  if (mark === 0 && text.slice(end).trim() !== "") return change;
  return { ...change, end: end + mark, text: `${change.text}${text.slice(change.end, end)}?` };
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

function capital(words: string) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function uncapital(words: string) {
  return /^I\b/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
