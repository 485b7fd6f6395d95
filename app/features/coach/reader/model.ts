import { compileConcepts, harmlessConcepts, type ConceptList } from "./concepts";
import type { Lexicon } from "./features";

/** What one label of a reader needs beside its weights. */
export interface LabelSettings {
  name: string;
  /** The score of one unit of weight, for a text of one word without the length floor. */
  step: number;
  bias: number;
  /** From this score on, a text of this class of length shows the label. */
  thresholds: number[];
  /** The numbers of the labels that raise this one where they agree with it. */
  helpers?: number[];
}

/** One reader: a linear model for each of its labels over the same hashed features. */
export interface ReaderPart {
  /** The features fall into `1 << bits` buckets. */
  bits: number;
  labels: LabelSettings[];
  /** The weight of bucket b for label k is at b * labels.length + k. */
  weights: Int8Array;
}

export interface ReaderModel {
  /** Names the training data and the settings. It is stored with everything the model read. */
  version: string;
  cues: ReaderPart;
  sentences: ReaderPart;
  /** The class of a word by its hash. Unknown words have class 0. */
  classes: ReadonlyMap<number, number>;
  concepts: ConceptList;
  /** What `classes` and `concepts` say, ready to read with. */
  lexicon: Lexicon;
}

/** Makes the lexicon of a model. Throws when a concept cannot be read. */
export function makeLexicon({
  classes,
  concepts,
}: Pick<ReaderModel, "classes" | "concepts">): Lexicon {
  return {
    classOf: (hash) => classes.get(hash) ?? 0,
    findConcepts: compileConcepts(concepts),
    harmless: harmlessConcepts(concepts),
  };
}

/**
 * How many units a feature counts: word, pair, letters, class, pair of classes, concept, pair of
 * concepts, pair of near concepts. All are even, so that two words can share one.
 */
export const blockUnits = [24, 32, 8, 12, 10, 36, 24, 24] as const;
/** This many units are a feature value of 1 in training. */
export const unitsOfOne = 40;
/** Added to the number of words before a score is divided by the square root. */
export const lengthFloor = 6;
/** A text with at most this many words is read as a whole, a longer one also in parts. */
export const shortText = 12;
const middleText = 40;

/** 0 for a short text, 1 for a middle one, 2 for a long one. Each class has its own thresholds. */
export function lengthClass(words: number) {
  return words <= shortText ? 0 : words <= middleText ? 1 : 2;
}
