import { readFileSync, writeFileSync } from "node:fs";
import { loadReaders } from "./both-readers";
import {
  heldOutFile,
  heldOutStatementsFile,
  readCueTexts,
  readSentenceTexts,
  type CueText,
  type SentenceText,
} from "./labeled-texts";
import { modelCard } from "./model-card";
import { readLabeledFile } from "./read-file";
import { reportPage } from "./report-page";
import { testFile } from "./test-file";
import type { TrainingReport } from "./training-report";

export const validationFile = "content/readers/validation.json";

/** Tests the model file on disk, with the lists, on the texts that were not in training. */
export async function testHeldOut() {
  const { cues: cueTexts } = readLabeledFile(heldOutFile);
  const { statements: written } = readLabeledFile(heldOutStatementsFile);
  const { cues, statements } = testFile(
    { cues: cueTexts, statements: written },
    await loadReaders(),
  );
  return { cues, statements };
}

/** Writes the report, the page on the readers and the model card. */
export function writeReport(
  report: TrainingReport,
  texts: { cueTexts: CueText[]; sentenceTexts: SentenceText[] },
) {
  writeFileSync(validationFile, `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync("docs/readers.md", reportPage(report));
  writeFileSync("content/readers/model-card.md", modelCard(report, texts));
}

/** Tests the held-out texts again and writes the pages. The figures of the training stay. */
export async function reportAgain() {
  const report = JSON.parse(readFileSync(validationFile, "utf8")) as TrainingReport;
  const texts = { cueTexts: readCueTexts(), sentenceTexts: readSentenceTexts() };
  writeReport({ ...report, heldOut: await testHeldOut() }, texts);
  return "wrote docs/readers.md and the model card";
}
