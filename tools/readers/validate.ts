import { windowsOf, wordRange } from "~/features/coach/reader/windows";
import { raiseBy } from "~/features/coach/reader/score";
import { lengthClass } from "~/features/coach/reader/model";
import type { Lexicon } from "~/features/coach/reader/features";
import { readText } from "~/features/coach/reader/words";
import { scaleOf, sumRows, UnitBuilder, type Rows, type UnitRange } from "./examples";
import { fit, scoreRow, type FitOptions, type Fitted } from "./fit";
import { helperNumbers, type LabelRule } from "./labels";
import { wrapped } from "./variants";

export interface Labeled {
  id: string;
  text: string;
  scene: string;
  voice: string;
}

/** As written, and between ordinary sentences. A test shows that question marks change nothing. */
export const variantCount = 2;

/** Texts as rows of features. Text t in variant v has the place `variantCount * t + v`. */
export interface Corpus<Text extends Labeled> {
  texts: readonly Text[];
  rules: readonly LabelRule<Text>[];
  /** One row for every unit of every place. */
  units: Rows;
  /** The windows of every place. The first window is the whole text. */
  windows: UnitRange[][];
  /** 0 for a short text, 1 for a middle one, 2 for a long one. */
  lengths: number[];
  buckets: number;
}

/** Reads every text in both variants. */
export function makeCorpus<Text extends Labeled>(
  texts: readonly Text[],
  rules: readonly LabelRule<Text>[],
  { bits, lexicon }: { bits: number; lexicon: Lexicon },
): Corpus<Text> {
  const builder = new UnitBuilder(bits, lexicon);
  const windows: UnitRange[][] = [];
  const lengths: number[] = [];
  let unit = 0;
  texts.forEach(({ text }, number) => {
    for (const variant of [text, wrapped(text, number)]) {
      const read = readText(variant);
      const first = unit;
      windows.push(
        windowsOf(read).map((window) => ({
          from: first + window.from,
          to: first + window.to,
          words: wordRange(read.unitEnds, window).count,
        })),
      );
      builder.add(read);
      unit += read.unitEnds.length;
      lengths.push(lengthClass(read.words.length));
    }
  });
  return { texts, rules, units: builder.rows(), windows, lengths, buckets: 1 << bits };
}

export interface Strength<Text> extends Pick<FitOptions, "strength" | "rounds"> {
  /** Whether the strongest part of a longer text is learned from too. */
  inParts: boolean;
  weightOf?: (text: Text) => number;
}

/**
 * Fits the labels on both variants of the texts that `isUsed` chooses. With `inParts` a second fit
 * learns from the strongest part of every longer text too: the part with the danger, or with the words
 * that look like danger.
 */
export function fitCorpus<Text extends Labeled>(
  corpus: Corpus<Text>,
  isUsed: (text: Text) => boolean,
  strength: Strength<Text>,
): Fitted {
  const { texts, windows } = corpus;
  const places = windows.flatMap((_, place) => (isUsed(textAt(texts, place)) ? [place] : []));
  const wholes = places.map((place) => ({ place, range: windows[place]![0]! }));
  const first = fitRanges(corpus, wholes, strength);
  if (!strength.inParts) return first;
  const longer = places.filter((place) => windows[place]!.length > 1);
  const strongest = longer.map((place) => {
    const [{ window }] = bestWindows(corpus, first, place, 1) as [Best];
    return { place, range: windows[place]![window]! };
  });
  return fitRanges(corpus, [...wholes, ...strongest], strength);
}

function textAt<Text>(texts: readonly Text[], place: number) {
  return texts[Math.floor(place / variantCount)]!;
}

function fitRanges<Text extends Labeled>(
  { texts, rules, units, buckets }: Corpus<Text>,
  chosen: readonly { place: number; range: UnitRange }[],
  { weightOf = () => 1, strength, rounds }: Strength<Text>,
) {
  const ranges = chosen.map(({ range }) => range);
  const owner = (row: number) => textAt(texts, chosen[row]!.place);
  return fit(sumRows(units, ranges, buckets), (row, label) => rules[label]!.isShown(owner(row)), {
    strength,
    rounds,
    labels: rules.length,
    buckets,
    rows: Uint32Array.from(chosen, (_, row) => row),
    weightOf: (row) => weightOf(owner(row)),
  });
}

interface Best {
  score: number;
  /** The index of the window. */
  window: number;
}

/** The best windows of a place: for each label, or for the first labels only. */
function bestWindows<Text extends Labeled>(
  { units, windows, rules }: Corpus<Text>,
  fitted: Fitted,
  place: number,
  count = rules.length,
): Best[] {
  const all = windows[place]!;
  const [{ from, to }] = all as [UnitRange];
  const none = { ...fitted, biases: new Float64Array(rules.length) };
  const sums = [new Float64Array(rules.length)];
  for (let unit = from; unit < to; unit += 1) {
    const score = new Float64Array(rules.length);
    scoreRow(units, units.starts[unit]!, units.starts[unit + 1]!, none, score);
    const before = sums.at(-1)!;
    sums.push(score.map((value, label) => value + before[label]!));
  }
  const helpers = helperNumbers(rules);
  const best = Array.from({ length: count }, (): Best => ({ score: -Infinity, window: 0 }));
  all.forEach((range, window) => {
    const [start, end] = [sums[range.from - from]!, sums[range.to - from]!];
    const own = end.map(
      (sum, label) => (sum - start[label]!) * scaleOf(range.words) + fitted.biases[label]!,
    );
    best.forEach((known, label) => {
      const score = own[label]! + raiseBy(helpers[label], own);
      if (score > known.score) best[label] = { score, window };
    });
  });
  return best;
}

/** The scores of a text in a variant: for each label the score of its best window. */
export function bestScores<Text extends Labeled>(
  corpus: Corpus<Text>,
  fitted: Fitted,
  place: number,
) {
  return Float64Array.from(bestWindows(corpus, fitted, place), ({ score }) => score);
}

/**
 * Scores every text by a model that saw no text of its fold. Texts of fold -1 are always learned from
 * and never scored. Returns the scores by place (text and variant).
 */
export function crossValidate<Text extends Labeled>(
  corpus: Corpus<Text>,
  foldOf: (text: Text) => number,
  strength: Strength<Text>,
) {
  const scores: Float64Array[] = [];
  const folds = [...new Set(corpus.texts.map(foldOf))].filter((fold) => fold >= 0);
  for (const fold of folds.toSorted((a, b) => a - b)) {
    const fitted = fitCorpus(corpus, (text) => foldOf(text) !== fold, strength);
    corpus.windows.forEach((_, place) => {
      if (foldOf(textAt(corpus.texts, place)) !== fold) return;
      scores[place] = bestScores(corpus, fitted, place);
    });
  }
  return scores;
}
