import { writeFileSync } from "node:fs";
import { lineModelFile } from "~/features/coach/own-line/line-model.server";
import { encodeLineModel } from "~/features/coach/own-line/line-model";
import { taughtKinds, type OwnLineKind } from "~/features/coach/own-line/line-kinds";
import { makeLexicon } from "~/features/coach/reader/model";
import { readConcepts } from "./concept-file";
import { readSentenceTexts, type SentenceText } from "./labeled-texts";
import { readLineExamples } from "./line-texts";
import { quantize } from "./quantize";
import { lineSettings, linesVersion } from "./versions";
import { fitCorpus, makeCorpus, type Labeled } from "./validate";
import { readWordClasses } from "./word-classes";

/** What a labeled sentence teaches about the kinds, if all its labels agree. */
const kindOfLabel: Record<string, OwnLineKind> = {
  ...{ understanding: "warm-specific", feeling: "warm-specific", positive: "warm-specific" },
  ...{ specific: "warm-specific", responsibility: "warm-specific", help: "warm-specific" },
  ...{ accusation: "blame", alwaysNever: "blame", label: "blame", sarcasm: "blame" },
  ...{ praiseSting: "blame", comparison: "blame", guilt: "blame", falseI: "blame" },
  ...{ threat: "threat", bargain: "bargain", order: "lecture", minimising: "lecture" },
};

interface TaughtLine extends Labeled {
  kind: OwnLineKind;
  weight: number;
}

/** Trains the model of own lines on the examples and the labeled sentences, and writes its file. */
export function trainLines() {
  const lexicon = makeLexicon({ classes: readWordClasses(), concepts: readConcepts() });
  const texts = [...readLineExamples(), ...readSentenceTexts().flatMap(taughtBy)];
  const rules = taughtKinds.map((name) => ({
    name,
    isShown: ({ kind }: TaughtLine) => kind === name,
    isHarmless: ({ kind }: TaughtLine) => kind !== name,
    allowed: 0,
  }));
  const corpus = makeCorpus<TaughtLine>(texts, rules, { ...lineSettings, lexicon });
  const strength = {
    ...lineSettings,
    inParts: false,
    weightOf: ({ weight }: TaughtLine) => weight,
  };
  const fitted = fitCorpus(corpus, () => true, strength);
  const part = quantize(fitted, {
    bits: lineSettings.bits,
    rules,
    thresholds: taughtKinds.map(() => [0, 0, 0]),
  });
  const bytes = encodeLineModel({ version: linesVersion(), part });
  writeFileSync(lineModelFile, bytes);
  return `${texts.length} lines: wrote ${lineModelFile}, ${(bytes.length / 1e3).toFixed(0)} kB`;
}

function taughtBy({ id, text, scene, voice, labels }: SentenceText): TaughtLine[] {
  const kinds = new Set(labels.map((label) => kindOfLabel[label]));
  const [kind] = kinds;
  if (kinds.size !== 1 || !kind) return [];
  const weight =
    kind === "warm-specific" ? lineSettings.weights.warmSentence : lineSettings.weights.sentence;
  return [{ id, text, scene, voice, kind, weight }];
}
