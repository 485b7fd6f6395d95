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

const speakers = new Set(
  "i we you he she they it that not never is are was will would im ill id youre its thats".split(
    " ",
  ),
);

/**
 * Ends the sentence with a question mark. Returns null if a clause follows that is a statement of its own:
 * "Come at one, no beer, just us" is one question, "Come at one, I will cook" is not.
 */
export function asQuestion({ text, words }: Reading, span: Span, change: Change): Change | null {
  const rest = words.slice(span.to).filter(({ sentence }) => sentence === span.sentence);
  const others = rest.filter(({ clause }) => clause !== span.clause);
  if (others.some(({ norm }) => speakers.has(norm))) return null;
  const end = Math.max(change.end, rest.at(-1)?.end ?? change.end);
  const mark = /[.!]/.test(text.charAt(end)) ? 1 : 0;
  if (mark === 0 && text.slice(end).trim() !== "") return change;
  return { ...change, end: end + mark, text: `${change.text}${text.slice(change.end, end)}?` };
}

/** After "but", this many words or fewer only take back what was said: "but so is everyone". */
const fewestWords = 3;

/**
 * Replaces "but" with a period and starts a new sentence, or ends there where only a few words follow.
 * Returns null if no word follows in the sentence.
 */
export function periodFor({ text, words }: Reading, but: Span): Change | null {
  const before = words[but.from - 1];
  const after = words[but.to];
  if (!before || !after || after.sentence !== but.sentence) return null;
  const rest = words.slice(but.to).filter(({ sentence }) => sentence === but.sentence);
  if (rest.length <= fewestWords) return { start: before.end, end: rest.at(-1)!.end, text: "" };
  const next = text.charAt(after.start).toUpperCase();
  return { start: before.end, end: after.start + 1, text: `. ${next}` };
}

function capital(words: string) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function uncapital(words: string) {
  return /^I\b/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
