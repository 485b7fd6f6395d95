import { shortText } from "./model";
import type { ReaderText } from "./words";

/** A part of a text: whole units, from `from` up to before `to`. */
export interface Window {
  from: number;
  to: number;
}

/**
 * The parts of a text that are scored: the whole text, and for a text that is not short also every unit
 * and every two neighbors.
 */
export function windowsOf({ words, unitEnds }: ReaderText): Window[] {
  const count = unitEnds.length;
  const whole = { from: 0, to: count };
  if (words.length <= shortText || count < 2) return [whole];
  const units = unitEnds.map((_, from) => ({ from, to: from + 1 }));
  const pairs =
    count === 2 ? [] : units.slice(1).map(({ from }) => ({ from: from - 1, to: from + 1 }));
  return [whole, ...units, ...pairs];
}

/** The words of a window: from the index of the first up to before `end`. */
export function wordRange(unitEnds: readonly number[], { from, to }: Window) {
  const start = from === 0 ? 0 : unitEnds[from - 1]!;
  const end = to === 0 ? 0 : unitEnds[to - 1]!;
  return { start, end, count: end - start };
}
