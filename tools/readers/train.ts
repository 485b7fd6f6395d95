import { writeFileSync } from "node:fs";
import { makeLexicon } from "~/features/coach/reader/model";
import { encodeModel } from "~/features/coach/reader/model-file";
import { modelFile } from "~/features/coach/reader/model.server";
import { readConcepts } from "./concept-file";
import { readFrames } from "./frames";
import { cueLabels, sentenceLabels } from "./labels";
import { readCueTexts, readSentenceTexts, statementsFile, type CueText } from "./labeled-texts";
import { quietWords } from "./quiet-words";
import { readLabeledFile } from "./read-file";
import { quantize } from "./quantize";
import { cueReport, sentenceReport } from "./training-report";
import { styleAuc } from "./style";
import { chooseThresholds, type Threshold } from "./thresholds";
import {
  bestScores,
  crossValidate,
  fitCorpus,
  makeCorpus,
  variantCount,
  type Corpus,
  type Labeled,
  type Strength,
} from "./validate";
import { readersVersion, settings } from "./versions";
import { plainVoices, sceneFolds, voiceFold } from "./voices";
import { readWordClasses } from "./word-classes";
import { testHeldOut, writeReport } from "./write-report";

/** The voice of the hard phrases of the starter list. */
const listedVoice = "v13";

function weightOf({ voice, settled, readers }: CueText) {
  if (voice === listedVoice) return settings.weights.listed;
  if (!settled && Object.keys(readers).length > 0) return settings.weights.disputed;
  return voiceFold({ voice } as Labeled) < 0 || plainVoices.includes(voice)
    ? settings.weights.plain
    : settings.weights.artful;
}

/** Trains both readers, checks them, and writes the model, its card and the report. */
export async function train(log: (line: string) => void) {
  const [classes, concepts] = [readWordClasses(), readConcepts()];
  const lexicon = makeLexicon({ classes, concepts });
  const written = readCueTexts();
  const sentenceTexts = readSentenceTexts();
  const { statements } = readLabeledFile(statementsFile);
  const cueTexts = [...written, ...readFrames(), ...quietWords(sentenceTexts, statements)];
  log(`${cueTexts.length} cue texts, ${sentenceTexts.length} sentences`);
  const cueCorpus = makeCorpus(cueTexts, cueLabels, { ...settings.cues, lexicon });
  const cues = study(cueCorpus, { ...settings.cues, inParts: true, weightOf }, log);
  const sentenceCorpus = makeCorpus(sentenceTexts, sentenceLabels, {
    ...settings.sentences,
    lexicon,
  });
  const sentences = study(sentenceCorpus, { ...settings.sentences, inParts: false }, log);
  const style = styleAuc(written);
  log(`style alone: AUC ${style.toFixed(3)}`);

  const model = encodeModel({
    version: readersVersion(),
    classes,
    concepts,
    cues: quantize(cues.fitted, {
      ...settings.cues,
      rules: cueLabels,
      thresholds: cues.thresholds,
    }),
    sentences: quantize(sentences.fitted, {
      ...settings.sentences,
      rules: sentenceLabels,
      thresholds: sentences.thresholds,
    }),
  });
  writeFileSync(modelFile, model);
  const report = {
    version: readersVersion(),
    bytes: model.length,
    cues: cueReport(cueCorpus, cues, { style, lexicon }),
    sentences: sentenceReport(sentenceCorpus, sentences),
    heldOut: await testHeldOut(),
  };
  writeReport(report, { cueTexts: written, sentenceTexts });
  return `wrote ${modelFile}, ${(model.length / 1e6).toFixed(1)} MB, version ${report.version}`;
}

export interface Study {
  byVoice: Float64Array[];
  thresholds: Threshold[];
  fitted: ReturnType<typeof fitCorpus>;
  /** Trained on a part of the texts of other voices: the scores of the first fold. */
  curve: { texts: number; scores: Float64Array[] }[];
}

function study<Text extends Labeled>(
  corpus: Corpus<Text>,
  strength: Strength<Text>,
  log: (line: string) => void,
): Study {
  const start = performance.now();
  const done = (what: string) =>
    log(`${what}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  const byVoice = crossValidate(corpus, voiceFold, strength);
  done("cross-validation by voice");
  const curve = strength.inParts ? learningCurve(corpus, strength) : [];
  done("learning curve");
  const thresholds = chooseThresholds(corpus, byVoice, () => true);
  const fitted = fitCorpus(corpus, () => true, strength);
  done("trained on everything");
  return { byVoice, thresholds, fitted, curve };
}

function learningCurve<Text extends Labeled>(corpus: Corpus<Text>, strength: Strength<Text>) {
  const fourth = sceneFolds(corpus.texts, 4);
  return [1, 2].map((parts) => {
    const isUsed = (text: Text) => voiceFold(text) > 0 && fourth(text) < parts;
    const scores: Float64Array[] = [];
    const fitted = fitCorpus(corpus, isUsed, strength);
    corpus.texts.forEach((text, at) => {
      if (voiceFold(text) !== 0) return;
      for (let variant = 0; variant < variantCount; variant += 1) {
        const place = at * variantCount + variant;
        scores[place] = bestScores(corpus, fitted, place);
      }
    });
    return { texts: corpus.texts.filter(isUsed).length, scores };
  });
}
