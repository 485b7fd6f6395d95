import { shortText } from "./model";
import type { ReaderText } from "./words";

/** A part of a text: whole units, from `from` up to before `to`. */
export interface Window {
  from: number;
  to: number;
}

/**
 * The parts of a text that are scored: the whole text, and for a text that is not short also every unit,
 * and every two and three neighbors.
 */
export function windowsOf({ words, unitEnds }: ReaderText): Window[] {
  const count = unitEnds.length;
  const whole = { from: 0, to: count };
  if (words.length <= shortText || count < 2) return [whole];
  return [whole, ...[1, 2, 3].filter((size) => size < count).flatMap(ofSize)];

  function ofSize(size: number) {
    return unitEnds.slice(size - 1).map((_, from) => ({ from, to: from + size }));
  }
}

/** The words of a window: from the index of the first up to before `end`. */
export function wordRange(unitEnds: readonly number[], { from, to }: Window) {
  const start = from === 0 ? 0 : unitEnds[from - 1]!;
  const end = to === 0 ? 0 : unitEnds[to - 1]!;
  return { start, end, count: end - start };
}
