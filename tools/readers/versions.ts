import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { conceptsFile } from "./concept-file";
import { framesFile } from "./frames";
import { cueFiles, sentenceFiles, statementsFile } from "./labeled-texts";
import { cueLabels, sentenceLabels } from "./labels";
import { exampleFile } from "./line-texts";
import { wordClassesFile } from "./word-classes";

export const settings = {
  cues: { bits: 18, strength: 8, rounds: 5 },
  sentences: { bits: 15, strength: 8, rounds: 6 },
  /** How much a text counts, by how it was written and whether its labelers agree. */
  weights: { plain: 1, artful: 0.7, disputed: 0.4, listed: 3 },
};

export const lineSettings = {
  ...{ bits: 15, strength: 8, rounds: 20 },
  /** How much a labeled sentence counts beside an example, and one with a warm label. */
  weights: { sentence: 0.25, warmSentence: 0.08 },
  /** The score from which the model alone stops the talk. Chosen on lines that taught nothing. */
  leastRed: -0.9,
};

/** Names the texts, lists and settings that the two readers are trained on. */
export function readersVersion() {
  const rules = [...cueLabels, ...sentenceLabels].map(({ name, allowed, allowedLong }) => ({
    name,
    allowed,
    allowedLong,
  }));
  const files = [...cueFiles, ...sentenceFiles, statementsFile, framesFile];
  return versionOf({ settings, rules }, [...files, conceptsFile, wordClassesFile]).slice(0, 12);
}

/** Names the texts, lists and settings that the reader of own lines is trained on. */
export function linesVersion() {
  const files = [exampleFile, ...sentenceFiles, conceptsFile, wordClassesFile];
  return versionOf({ lineSettings }, files).slice(0, 8);
}

function versionOf(chosen: object, files: readonly string[]) {
  const hash = createHash("sha256").update(JSON.stringify(chosen));
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex");
}
