import { visitFeatures } from "./features";
import { blockUnits, lengthClass, lengthFloor, type ReaderModel, type ReaderPart } from "./model";
import { windowsOf, wordRange, type Window } from "./windows";
import type { ReaderText } from "./words";

/**
 * The units of weight of every unit of a text, added up from its start: window (from, to) has
 * sums[to * labels + k] - sums[from * labels + k] units for label k. All are integers.
 */
export function sumUnits(text: ReaderText, part: ReaderPart, { lexicon }: ReaderModel) {
  const labels = part.labels.length;
  const { unitEnds } = text;
  const sums = new Float64Array((unitEnds.length + 1) * labels);
  const shift = 32 - part.bits;
  let unit = 0;
  visitFeatures(text, lexicon, (hash, block, first) => {
    while (first >= unitEnds[unit]!) {
      sums.copyWithin((unit + 2) * labels, (unit + 1) * labels, (unit + 2) * labels);
      unit += 1;
    }
    const at = (hash >>> shift) * labels;
    const to = (unit + 1) * labels;
    const units = blockUnits[block]!;
    for (let label = 0; label < labels; label += 1) {
      sums[to + label]! += part.weights[at + label]! * units;
    }
  });
  return sums;
}

/**
 * How many units each word of a window adds for a label, indexed from the window's first word. A pair
 * of words shares its units equally. The shares add up to the units of the window, exactly.
 */
export function shareUnits(
  text: ReaderText,
  window: Window,
  { part, label, model }: { part: ReaderPart; label: number; model: ReaderModel },
) {
  const { start, end, count } = wordRange(text.unitEnds, window);
  const shares = new Float64Array(count);
  const labels = part.labels.length;
  const shift = 32 - part.bits;
  const inside = {
    words: text.words.slice(start, end),
    unitEnds: text.unitEnds.slice(window.from, window.to).map((unitEnd) => unitEnd - start),
  };
  visitFeatures(inside, model.lexicon, (hash, block, first, second) => {
    const half = (part.weights[(hash >>> shift) * labels + label]! * blockUnits[block]!) / 2;
    shares[first]! += half;
    shares[second]! += half;
  });
  return shares;
}

/** Half of the logarithm of how many helpers agree, from about -3.5 where none does up to 1. */
export function raiseBy(helpers: readonly number[] | undefined, scores: ArrayLike<number>) {
  if (!helpers) return 0;
  const agreeing = helpers.reduce((sum, label) => sum + 1 / (1 + Math.exp(-scores[label]!)), 0);
  return Math.log(agreeing + 0.001) / 2;
}

/** What a reader makes of a text for one label. */
export interface LabelReading {
  name: string;
  /** The weights of the window's words, and what the helpers add. */
  score: number;
  /** The part of the score that the helpers add. */
  raise: number;
  /** How far the score is above what the label needs; below 0 the label is not shown. */
  margin: number;
  window: Window;
}

/** Reads a text for every label: the window with the highest score counts. */
export function readLabels(text: ReaderText, part: ReaderPart, model: ReaderModel): LabelReading[] {
  const sums = sumUnits(text, part, model);
  const windows = windowsOf(text);
  const length = lengthClass(text.words.length);
  const count = part.labels.length;
  const best = part.labels.map(() => ({ score: -Infinity, raise: 0, window: windows[0]! }));
  const own = new Float64Array(count);
  for (const window of windows) {
    const scale = Math.sqrt(wordRange(text.unitEnds, window).count + lengthFloor);
    const [from, to] = [window.from * count, window.to * count];
    part.labels.forEach(({ step, bias }, label) => {
      own[label] = ((sums[to + label]! - sums[from + label]!) * step) / scale + bias;
    });
    part.labels.forEach(({ helpers }, label) => {
      const raise = raiseBy(helpers, own);
      const score = own[label]! + raise;
      if (score > best[label]!.score) best[label] = { score, raise, window };
    });
  }
  return part.labels.map(({ name, thresholds }, label) => {
    const margin = best[label]!.score - thresholds[length]!;
    return { name, ...best[label]!, margin };
  });
}
