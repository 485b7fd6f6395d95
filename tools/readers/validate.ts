import { windowsOf, wordRange } from "~/features/coach/reader/score";
import { shortText } from "~/features/coach/reader/model";
import { readText } from "~/features/coach/reader/words";
import { RowBuilder, type Rows } from "./examples";
import { fit, scoreRow, type FitOptions, type Fitted } from "./fit";
import type { LabelRule } from "./labels";
import { makeRandom, shuffled } from "./random";
import { wrapped } from "./variants";

export interface Labeled {
  id: string;
  text: string;
  scene: string;
  voice: string;
}

/** As written, and between ordinary sentences. Question marks change no feature: a test holds that. */
export const variantCount = 2;

/** Texts as rows of features. Text t in variant v has the rows from places[2t + v] to places[2t + v + 1]. */
export interface Corpus<Text extends Labeled> {
  texts: readonly Text[];
  rules: readonly LabelRule<Text>[];
  rows: Rows;
  places: number[];
  isShort: boolean[];
  buckets: number;
}

/** Reads every text in both variants, whole and in windows. The first row of a variant is the whole. */
export function makeCorpus<Text extends Labeled>(
  texts: readonly Text[],
  rules: readonly LabelRule<Text>[],
  { bits, classes }: { bits: number; classes: ReadonlyMap<number, number> },
): Corpus<Text> {
  const builder = new RowBuilder(bits, classes);
  const places = [0];
  const isShort: boolean[] = [];
  texts.forEach(({ text }, number) => {
    for (const variant of [text, wrapped(text, number)]) {
      const read = readText(variant);
      const windows = windowsOf(read);
      for (const window of windows) {
        const { start, end } = wordRange(read.unitEnds, window);
        const unitEnds = read.unitEnds.slice(window.from, window.to).map((to) => to - start);
        builder.add({ words: read.words.slice(start, end), unitEnds });
      }
      places.push(places.at(-1)! + windows.length);
      isShort.push(read.words.length <= shortText);
    }
  });
  return { texts, rules, rows: builder.rows(), places, isShort, buckets: 1 << bits };
}

export type Strength = Pick<FitOptions, "strength" | "rounds">;

/** Fits the labels on both variants of the texts that `isUsed` chooses. */
export function fitCorpus<Text extends Labeled>(
  { texts, rules, rows, places, buckets }: Corpus<Text>,
  isUsed: (text: Text) => boolean,
  strength: Strength,
): Fitted {
  const used = texts.flatMap((text, at) => (isUsed(text) ? [at] : []));
  const textOf = new Map<number, Text>();
  for (const at of used) {
    for (let variant = 0; variant < variantCount; variant += 1) {
      textOf.set(places[at * variantCount + variant]!, texts[at]!);
    }
  }
  return fit(rows, (row, label) => rules[label]!.isShown(textOf.get(row)!), {
    ...strength,
    labels: rules.length,
    buckets,
    rows: [...textOf.keys()],
  });
}

/** The scores of a text in a variant: for each label that of its best window. */
export function bestScores<Text extends Labeled>(
  { rows, places, rules }: Corpus<Text>,
  fitted: Fitted,
  place: number,
) {
  const best = new Float64Array(rules.length).fill(-Infinity);
  const scores = new Float64Array(rules.length);
  for (let row = places[place]!; row < places[place + 1]!; row += 1) {
    scoreRow(rows, rows.starts[row]!, rows.starts[row + 1]!, fitted, scores);
    scores.forEach((score, label) => (best[label] = Math.max(best[label]!, score)));
  }
  return best;
}

/**
 * Scores every text by a model that saw no text of its fold. Returns the scores by place (text and
 * variant).
 */
export function crossValidate<Text extends Labeled>(
  corpus: Corpus<Text>,
  foldOf: (text: Text) => number,
  strength: Strength,
) {
  const scores: Float64Array[] = [];
  const folds = [...new Set(corpus.texts.map(foldOf))].toSorted((a, b) => a - b);
  for (const fold of folds) {
    const fitted = fitCorpus(corpus, (text) => foldOf(text) !== fold, strength);
    corpus.texts.forEach((text, at) => {
      if (foldOf(text) !== fold) return;
      for (let variant = 0; variant < variantCount; variant += 1) {
        const place = at * variantCount + variant;
        scores[place] = bestScores(corpus, fitted, place);
      }
    });
  }
  return scores;
}

/** The voices left out of training and thresholds. Feature weights were chosen by looking at them. */
export const heldOutVoices = ["v05", "v08", "v12"];

const voiceFolds = [
  heldOutVoices,
  ["v00", "v04", "v09"],
  ["v01", "v06", "v10", "v11"],
  ["v02", "v03", "v07", "v13"],
];

/** Returns the fold of a text by its voice. The listed phrases (v13) are in a fold with others. */
export function voiceFold({ voice }: Labeled) {
  return Math.max(
    0,
    voiceFolds.findIndex((voices) => voices.includes(voice)),
  );
}

/** Returns the fold of a text by its scene: no scene is in two folds. */
export function sceneFolds(texts: readonly Labeled[], folds: number) {
  const scenes = [...new Set(texts.map(({ scene }) => scene))];
  const order = shuffled(scenes.length, makeRandom(11));
  const foldOf = new Map([...order].map((scene, at) => [scenes[scene]!, at % folds]));
  return ({ scene }: Labeled) => foldOf.get(scene)!;
}
