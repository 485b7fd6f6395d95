import { writeFileSync } from "node:fs";
import { lineDangers } from "~/features/coach/own-line/line-danger";
import { lineModelFile } from "~/features/coach/own-line/line-model.server";
import { emergencyLabel, encodeLineModel, redLabel } from "~/features/coach/own-line/line-model";
import { taughtKinds } from "~/features/coach/own-line/line-kinds";
import { makeLexicon } from "~/features/coach/reader/model";
import { readConcepts } from "./concept-file";
import { readSentenceTexts, type SentenceText } from "./labeled-texts";
import { readLineExamples, type Taught } from "./line-texts";
import { quantize } from "./quantize";
import { lineSettings, linesVersion } from "./versions";
import { fitCorpus, makeCorpus, type Labeled } from "./validate";
import { readWordClasses } from "./word-classes";

/** What a labeled sentence teaches about the kinds and dangers, if all its labels agree. */
const taughtByLabel: Record<string, Taught> = {
  ...{ understanding: "warm-specific", feeling: "warm-specific", positive: "warm-specific" },
  ...{ specific: "warm-specific", responsibility: "warm-specific", help: "warm-specific" },
  ...{ accusation: "blame", alwaysNever: "blame", label: "blame", sarcasm: "blame" },
  ...{ praiseSting: "blame", comparison: "blame", guilt: "blame", falseI: "blame" },
  ...{ threat: "threat", bargain: "bargain", order: "lecture", minimising: "lecture" },
  ...{ medControl: "med-control", stopSudden: "stop-sudden", doseAdvice: "dose" },
};

/** A red line gets no kind. These also have the words of a kind, and must not speak against it. */
const alsoTaught: Partial<Record<Taught, Taught>> = {
  ...{ violence: "threat", "stop-sudden": "lecture", dose: "lecture" },
};

interface TaughtLine extends Labeled {
  taught: Taught;
  weight: number;
}

/** Trains the model of own lines on the examples and the labeled sentences, and writes its file. */
export function trainLines() {
  const lexicon = makeLexicon({ classes: readWordClasses(), concepts: readConcepts() });
  const texts = [...readLineExamples(), ...readSentenceTexts().flatMap(taughtBy)];
  const shows = [
    ...taughtKinds.map((name) => ({ name, isShown: teaches(name) })),
    { name: redLabel, isShown: isRed, helpers: [...lineDangers] },
    ...[...lineDangers, emergencyLabel].map((name) => ({ name, isShown: teaches(name) })),
  ];
  const rules = shows.map((rule) => ({ ...rule, isHarmless: () => true, allowed: 0 }));
  const corpus = makeCorpus<TaughtLine>(texts, rules, { ...lineSettings, lexicon });
  const strength = {
    ...lineSettings,
    inParts: false,
    weightOf: ({ weight }: TaughtLine) => weight,
  };
  const fitted = fitCorpus(corpus, () => true, strength);
  const { bits, leastRed } = lineSettings;
  const thresholds = rules.map(({ name }) =>
    Array<number>(3).fill(name === redLabel ? leastRed : 0),
  );
  const part = quantize(fitted, { bits, rules, thresholds });
  const bytes = encodeLineModel({ version: linesVersion(), part });
  writeFileSync(lineModelFile, bytes);
  return `${texts.length} lines: wrote ${lineModelFile}, ${(bytes.length / 1e3).toFixed(0)} kB`;
}

function teaches(name: Taught) {
  return ({ taught }: TaughtLine) => taught === name || alsoTaught[taught] === name;
}

function isRed({ taught }: TaughtLine) {
  return lineDangers.some((danger) => danger === taught);
}

function taughtBy({ id, text, scene, voice, labels }: SentenceText): TaughtLine[] {
  const all = new Set(labels.map((label) => taughtByLabel[label]));
  const [taught] = all;
  if (all.size !== 1 || !taught) return [];
  const weight =
    taught === "warm-specific" ? lineSettings.weights.warmSentence : lineSettings.weights.sentence;
  return [{ id, text, scene, voice, taught, weight }];
}
