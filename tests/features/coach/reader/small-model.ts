import { visitFeatures } from "~/features/coach/reader/features";
import { hashText } from "~/features/coach/reader/hash";
import {
  makeLexicon,
  type LabelSettings,
  type ReaderModel,
  type ReaderPart,
} from "~/features/coach/reader/model";
import { cueCategories } from "~/features/coach/reader/cue-reading";
import { readText } from "~/features/coach/reader/words";

const bits = 12;

function partOf(
  names: readonly string[],
  weightOf: (bucket: number, label: number) => number,
): ReaderPart {
  const labels = names.map((name): LabelSettings => {
    return { name, step: 0.001, bias: -1, thresholds: [0, 0, 0] };
  });
  const weights = Int8Array.from({ length: labels.length << bits }, (_, at) =>
    weightOf(Math.floor(at / labels.length), at % labels.length),
  );
  return { bits, labels, weights };
}

const cueNames = [
  ...["hard", "any"],
  ...cueCategories.map((category) => `hard ${category}`),
  ...cueCategories.map((category) => `soft ${category}`),
];

const classes = new Map([[hashText("pills"), 7]]);
const concepts = {
  sets: { they: "he she" },
  spellings: { wake: "wakeup" },
  harmless: "past",
  concepts: { "not-wake": "will not ... wake", blue: "blue; {they} is blue", past: "0 years ago" },
};

/** A model with weights that look random, for everything that must hold of any weights. */
export const anyModel: ReaderModel = {
  version: "test",
  classes,
  concepts,
  lexicon: makeLexicon({ classes, concepts }),
  cues: partOf(
    cueNames,
    (bucket, label) => (Math.imul(bucket + 1, 2654435761 + label) >>> 24) - 128,
  ),
  sentences: partOf(
    ["help", "threat"],
    (bucket, label) => (Math.imul(bucket + 9, 40503 + label) >>> 24) - 128,
  ),
};

/** A model that knows single words only: each adds to the labels it is listed for. */
export function modelOfWords(words: Record<string, Partial<Record<string, number>>>): ReaderModel {
  const part = partOf(cueNames, () => 0);
  for (const [word, weights] of Object.entries(words)) {
    visitFeatures(
      readText(word),
      { classOf: () => 0, findConcepts: ({ unitEnds }) => unitEnds.map(() => []) },
      (hash, block) => {
        if (block !== 0) return;
        const at = (hash >>> (32 - bits)) * cueNames.length;
        for (const [name, weight] of Object.entries(weights)) {
          part.weights[at + cueNames.indexOf(name)] = weight!;
        }
      },
    );
  }
  // Every word of the tests is in the vocabulary: a text of unknown words is in another language.
  const vocabulary = [...Object.keys(words), "he", "is"].map((word) => hashText(word));
  const classes = new Map(vocabulary.map((hash) => [hash, 1]));
  const known = { classes, concepts: anyModel.concepts };
  return { ...anyModel, ...known, lexicon: makeLexicon(known), cues: part };
}
