import { elements } from "~/content/elements";
import { elementFeedback, firstToTry, noteOn, rangesOf } from "./advice";
import type { Assessment } from "./edits/edit";
import { scoreElements } from "./elements/score-elements";
import { countTopics, type Evidence } from "./evidence";
import type { Feedback, Scores } from "./feedback";
import { ordinaryFlags, redFlags } from "./flags/flags";
import { readFlags } from "./flags/read-flags";
import { openingFor } from "./opening";
import { findSigns } from "./phrases/find-signs";
import type { Phrases } from "./phrases/phrases";
import type { ReaderModel } from "./reader/model";
import { seeSentences } from "./seen";
import { readStatement, type Reading } from "./words/read-words";

/** Increase this number when the coach reads the same text by the same lists and model differently. */
const rubric = 3;

/** The two readers of a statement: the phrase lists and the model. */
export interface CoachReaders {
  phrases: Phrases;
  model: ReaderModel;
}

export interface CoachOptions {
  /** Whether the text may describe a crisis. */
  isCrisis?: boolean;
}

/** Reads a text by the rubric. The same text and readers always give the same answer. */
export function coach(
  text: string,
  readers: CoachReaders,
  { isCrisis = false }: CoachOptions = {},
): Feedback {
  const { phrases, model } = readers;
  const { reading, isRead, evidence } = readEvidence(text, readers, isCrisis);
  const rubricVersion = [rubric, phrases.version, model.version].join("-");
  const flags = [...evidence.flags.keys()];
  const found = scoreElements(evidence);
  const scores = Object.fromEntries(elements.map((one) => [one, found[one].score])) as Scores;

  const red = redFlags.filter((flag) => evidence.flags.has(flag));
  if (red.length > 0) {
    const notes = red.map((flag) => ({ flag, marks: rangesOf(evidence.flags.get(flag)!) }));
    return { kind: "safety", rubricVersion, flags, scores, notes };
  }
  if (text.trim() === "") return { kind: "empty", rubricVersion, flags: [], scores: null };
  if (!isRead) return { kind: "cannot-tell", rubricVersion, flags: [], scores: null };

  const assessment: Assessment = { reading, evidence, found };
  const feedback = elementFeedback(assessment);
  const notes = ordinaryFlags.flatMap((flag) => noteOn(flag, assessment));
  const opening = openingFor(text, found);
  const first = notes.length > 0 ? null : firstToTry(feedback);
  return {
    kind: "coached",
    rubricVersion,
    flags,
    scores,
    opening,
    elements: feedback,
    notes,
    first,
  };
}

/** Reads what a text shows, before any score. `isRead` is false for a text that is not English. */
export function readEvidence(text: string, readers: CoachReaders, isCrisis = false) {
  const reading = readStatement(text, readers.phrases);
  const isRead = isReadable(reading, readers.phrases);
  return { reading, isRead, evidence: gatherEvidence(reading, readers, { isCrisis, isRead }) };
}

function gatherEvidence(
  reading: Reading,
  { phrases, model }: CoachReaders,
  { isCrisis, isRead }: { isCrisis: boolean; isRead: boolean },
): Evidence {
  const { words, wordCount, sentences } = reading;
  const { signs, excuses } = findSigns(reading, phrases);
  // The model knows English only. In another language it would see what is not there.
  const seen = isRead ? seeSentences(reading, model) : new Map();
  const questions = sentences.filter(({ isQuestion }) => isQuestion).length;
  const flags = readFlags({ words, signs, excuses, seen }, isCrisis);
  return { words, wordCount, questions, signs, excuses, seen, topics: countTopics(signs), flags };
}

const leastKnown = 0.4;

/** Whether the coach recognizes enough of the words. It reads English only. */
function isReadable({ words }: Reading, { known }: Phrases) {
  const read = words.filter(({ norm }) => known.has(norm) || /^\p{N}/u.test(norm));
  return read.length >= words.length * leastKnown && read.some(({ norm }) => /\p{L}/u.test(norm));
}
