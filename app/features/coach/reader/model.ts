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

const magic = "KWR2";

interface Header {
  version: string;
  classCount: number;
  concepts: ConceptList;
  parts: Record<"cues" | "sentences", Omit<ReaderPart, "weights">>;
}

/** Writes a model as bytes: the magic word, a JSON header with its length, classes, weights. */
export function encodeModel(model: Omit<ReaderModel, "lexicon">) {
  const { version, cues, sentences, classes, concepts } = model;
  const settings = ({ bits, labels }: ReaderPart) => ({ bits, labels });
  const header: Header = {
    version,
    classCount: classes.size,
    concepts,
    parts: { cues: settings(cues), sentences: settings(sentences) },
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const size = 8 + text.length + classes.size * 6 + cues.weights.length + sentences.weights.length;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(magic));
  view.setUint32(4, text.length, true);
  bytes.set(text, 8);
  let at = 8 + text.length;
  for (const [hash, one] of [...classes].toSorted(([a], [b]) => a - b)) {
    view.setUint32(at, hash, true);
    view.setUint16(at + 4, one, true);
    at += 6;
  }
  for (const { weights } of [cues, sentences]) {
    bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), at);
    at += weights.length;
  }
  return bytes;
}

/** Reads the bytes that `encodeModel` wrote. Throws when they are not a complete model. */
export function decodeModel(bytes: Uint8Array): ReaderModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new TextDecoder();
  if (bytes.length < 8 || text.decode(bytes.subarray(0, 4)) !== magic) {
    throw new Error("this file is not a reader model of this version: train it again");
  }
  const headerEnd = 8 + view.getUint32(4, true);
  const { version, classCount, concepts, parts } = JSON.parse(
    text.decode(bytes.subarray(8, headerEnd)),
  ) as Header;
  const classes = new Map<number, number>();
  let at = headerEnd;
  for (let one = 0; one < classCount; one += 1, at += 6) {
    classes.set(view.getUint32(at, true), view.getUint16(at + 4, true));
  }
  const [cues, sentences] = [parts.cues, parts.sentences].map((part) => {
    const size = part.labels.length << part.bits;
    if (at + size > bytes.length) throw new Error("this reader model is cut short: train it again");
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, size);
    at += size;
    return { ...part, weights };
  });
  const lexicon = makeLexicon({ classes, concepts });
  return { version, classes, concepts, lexicon, cues: cues!, sentences: sentences! };
}
