import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { encodeModel } from "~/features/coach/reader/model";
import { modelFile } from "~/features/coach/reader/model.server";
import { findCues } from "~/features/safety/cues.server";
import { cueLabels, sentenceLabels } from "./labels";
import { readCueTexts, readSentenceTexts, type CueText } from "./labeled-texts";
import { quantize } from "./quantize";
import { reportPage } from "./report-page";
import { cueReport, sentenceReport } from "./training-report";
import { modelCard } from "./model-card";
import { styleAuc } from "./style";
import { chooseThresholds, type Threshold } from "./thresholds";
import {
  bestScores,
  crossValidate,
  fitCorpus,
  heldOutVoices,
  makeCorpus,
  sceneFolds,
  variantCount,
  voiceFold,
  type Corpus,
  type Labeled,
  type Strength,
} from "./validate";
import { readWordClasses, wordClassesFile } from "./word-classes";

export const validationFile = "content/readers/validation.json";

export const settings = {
  cues: { bits: 17, strength: 8, rounds: 6 },
  sentences: { bits: 15, strength: 8, rounds: 6 },
  sceneFolds: 3,
};

/** Trains both readers, checks them, and writes the model, its card and the report. */
export function train(log: (line: string) => void) {
  const classes = readWordClasses();
  const cueTexts = readCueTexts();
  const sentenceTexts = readSentenceTexts();
  log(`${cueTexts.length} cue texts, ${sentenceTexts.length} sentences`);
  const cueCorpus = makeCorpus(cueTexts, cueLabels, { ...settings.cues, classes });
  const cues = study(cueCorpus, settings.cues, log);
  const sentenceCorpus = makeCorpus(sentenceTexts, sentenceLabels, {
    ...settings.sentences,
    classes,
  });
  const sentences = study(sentenceCorpus, settings.sentences, log);
  const style = styleAuc(cueTexts);
  log(`style alone: AUC ${style.toFixed(3)}`);

  const undenied = denialPoint(cueTexts, cues.byVoice);
  const part = (found: Study, { bits }: { bits: number }, names: string[]) =>
    quantize(found.fitted, {
      bits,
      names,
      thresholds: found.thresholds,
      undenied: (name) => (name === "hard" ? undenied : 0),
    });
  const names = (rules: readonly { name: string }[]) => rules.map(({ name }) => name);
  const model = encodeModel({
    version: versionOf(),
    classes,
    cues: part(cues, settings.cues, names(cueLabels)),
    sentences: part(sentences, settings.sentences, names(sentenceLabels)),
  });
  writeFileSync(modelFile, model);
  const report = {
    version: versionOf(),
    bytes: model.length,
    cues: cueReport(cueCorpus, cues, { undenied, style }),
    sentences: sentenceReport(sentenceCorpus, sentences),
  };
  writeFileSync(validationFile, `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync("docs/readers.md", reportPage(report));
  writeFileSync("content/readers/model-card.md", modelCard(report, { cueTexts, sentenceTexts }));
  return `wrote ${modelFile}, ${(model.length / 1e6).toFixed(1)} MB, version ${report.version}`;
}

export interface Study {
  byScene: Float64Array[];
  byVoice: Float64Array[];
  thresholds: Threshold[];
  fitted: ReturnType<typeof fitCorpus>;
  /** Trained on a part of the voices that are not held out: the scores of the held-out voices. */
  curve: { texts: number; scores: Float64Array[] }[];
}

function study<Text extends Labeled>(
  corpus: Corpus<Text>,
  strength: Strength,
  log: (line: string) => void,
): Study {
  const start = performance.now();
  const done = (what: string) =>
    log(`${what}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  const byScene = crossValidate(corpus, sceneFolds(corpus.texts, settings.sceneFolds), strength);
  done("cross-validation by scene");
  const byVoice = crossValidate(corpus, voiceFold, strength);
  done("cross-validation by voice");
  const curve = learningCurve(corpus, strength);
  done("learning curve");
  const thresholds = chooseThresholds(corpus, byVoice, () => true);
  const fitted = fitCorpus(corpus, () => true, strength);
  done("trained on everything");
  return { byScene, byVoice, thresholds, fitted, curve };
}

function learningCurve<Text extends Labeled>(corpus: Corpus<Text>, strength: Strength) {
  const fourth = sceneFolds(corpus.texts, 4);
  const isHeldOut = ({ voice }: Labeled) => heldOutVoices.includes(voice);
  return [1, 2].map((parts) => {
    const isUsed = (text: Text) => !isHeldOut(text) && fourth(text) < parts;
    const fold = (text: Text) => (isHeldOut(text) ? 0 : 1);
    const scores: Float64Array[] = [];
    const fitted = fitCorpus(corpus, isUsed, strength);
    corpus.texts.forEach((text, at) => {
      if (fold(text) !== 0) return;
      for (let variant = 0; variant < variantCount; variant += 1) {
        const place = at * variantCount + variant;
        scores[place] = bestScores(corpus, fitted, place);
      }
    });
    return { texts: corpus.texts.filter(isUsed).length, scores };
  });
}

/** The score below which the model denies a phrase of the list: 1 in 5 true hits falls below. */
function denialPoint(texts: readonly CueText[], scores: readonly Float64Array[]) {
  const hits = texts.flatMap(({ text, level }, at) =>
    level === "hard" && findCues(text).hard.length > 0 ? [scores[at * variantCount]![0]!] : [],
  );
  return hits.toSorted((a, b) => a - b)[Math.floor(hits.length / 5)] ?? 0;
}

function versionOf() {
  const hash = createHash("sha256").update(JSON.stringify(settings));
  for (const file of ["content/readers/cues.jsonl", "content/readers/sentences.jsonl"]) {
    hash.update(readFileSync(file));
  }
  return hash.update(readFileSync(wordClassesFile)).digest("hex").slice(0, 12);
}
