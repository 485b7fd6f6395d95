import type { Track } from "#db/schema";
import type { Edit } from "./edits";
import { editFor, type Assessment } from "./element-edits";
import { findSigns, type Span } from "./find-signs";
import { editForFlag } from "./flag-edits";
import { flagWords } from "./flag-words";
import { offersFor } from "./offers";
import { openingFor } from "./opening";
import type { Phrases } from "./phrases";
import { countTopics, readFlags, type Evidence } from "./read-flags";
import { readStatement, type Reading } from "./read-words";
import { isReward, scoreElements, type Score } from "./score-elements";
import { elements, type Element } from "~/content/elements";
import {
  ordinaryFlags,
  redFlags,
  type Flag,
  type OrdinaryFlag,
  type Range,
  type RedFlag,
} from "./flags";
import { elementNames, notNeeded, whyWords } from "./why-words";

/** Increase this number when the coach reads the same text and lists in a different way. */
const rubric = 1;

export type Scores = Record<Element, Score>;

/** The coach's feedback on a text. Only tests read the scores. No page shows them. */
export type Feedback = { rubricVersion: string; flags: Flag[]; scores: Scores | null } & (
  | { kind: "empty" | "cannot-tell" }
  | { kind: "safety"; notes: { flag: RedFlag; marks: Range[] }[] }
  | {
      kind: "coached";
      opening: string;
      elements: ElementFeedback[];
      notes: FlagNote[];
      first: First;
    }
);

/** A text with the coach's feedback. */
export interface CoachedText {
  text: string;
  feedback: Feedback;
}

export type ElementState = "met" | "nearly" | "missing";

export interface ElementFeedback {
  element: Element;
  state: ElementState;
  /** False if the text does not need this element. */
  isNeeded: boolean;
  /** The words that count for the element, and those that count against it. */
  earned: Range[];
  cost: Range[];
  why: string;
  edit: Edit | null;
}

export interface FlagNote {
  flag: OrdinaryFlag;
  marks: Range[];
  title: string;
  why: string;
  edit: Edit | null;
  /** The element that the same edit improves, or null. */
  mends: Element | null;
}

/** The element to try first if nothing is flagged, or null if all elements are met. */
export type First = { element: Element; title: string; why: string; edit: Edit | null } | null;

export interface CoachOptions {
  /** Whether the text may describe a crisis. */
  isCrisis?: boolean;
  /** On track B, the suggestions suit someone whose loved one takes, or lowers, a prescribed medicine. */
  track?: Track;
}

/** Reads a text by the rubric. The same text and phrases always give the same answer. */
export function coach(
  text: string,
  phrases: Phrases,
  { isCrisis = false, track = "A" }: CoachOptions = {},
): Feedback {
  const reading = readStatement(text, phrases);
  const evidence = gatherEvidence(reading, phrases, isCrisis);
  const rubricVersion = `${rubric}-${phrases.version}`;
  const flags = [...evidence.flags.keys()];
  const found = scoreElements(evidence);
  const scores = Object.fromEntries(elements.map((one) => [one, found[one].score])) as Scores;

  const red = redFlags.filter((flag) => evidence.flags.has(flag));
  if (red.length > 0) {
    const notes = red.map((flag) => ({ flag, marks: rangesOf(evidence.flags.get(flag)!) }));
    return { kind: "safety", rubricVersion, flags, scores, notes };
  }
  if (text.trim() === "") return { kind: "empty", rubricVersion, flags: [], scores: null };
  if (!isReadable(reading, phrases)) {
    return { kind: "cannot-tell", rubricVersion, flags: [], scores: null };
  }

  const offers = offersFor(track, isReward(evidence));
  const assessment: Assessment = { reading, evidence, found, offers };
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

function elementFeedback(assessment: Assessment) {
  const skip: Element[] = isReward(assessment.evidence) ? ["understanding", "responsibility"] : [];
  return elements.map((element): ElementFeedback => {
    const { score, reason, earned, cost } = assessment.found[element];
    const isNeeded = score > 0 || !skip.includes(element);
    const whys: Record<string, string> = whyWords[element];
    return {
      element,
      state: (["missing", "nearly", "met"] as const)[score],
      isNeeded,
      earned: rangesOf(earned),
      cost: rangesOf(cost),
      why: isNeeded ? whys[reason]! : notNeeded,
      edit: isNeeded ? editFor(element, assessment) : null,
    };
  });
}

function gatherEvidence(reading: Reading, phrases: Phrases, isCrisis: boolean): Evidence {
  const { words, wordCount, sentences } = reading;
  const signs = findSigns(reading, phrases);
  const questions = sentences.filter(({ isQuestion }) => isQuestion).length;
  const flags = readFlags(words, signs, isCrisis);
  return { words, wordCount, questions, signs, topics: countTopics(signs), flags };
}

const leastKnown = 0.4;

/** Whether the coach recognizes enough of the words. It reads English only. */
function isReadable({ words }: Reading, { known }: Phrases) {
  const read = words.filter(({ norm }) => known.has(norm) || /^\p{N}/u.test(norm));
  return read.length >= words.length * leastKnown && read.some(({ norm }) => /\p{L}/u.test(norm));
}

function noteOn(flag: OrdinaryFlag, assessment: Assessment): FlagNote[] {
  const spans = assessment.evidence.flags.get(flag);
  if (!spans) return [];
  return [
    { flag, marks: rangesOf(spans), ...flagWords[flag], edit: editForFlag(flag, assessment) },
  ];
}

const order: Element[] = [
  "positive",
  "feeling",
  "specific",
  "understanding",
  "help",
  "responsibility",
  "brief",
];

function firstToTry(feedback: readonly ElementFeedback[]): First {
  const open = order
    .map((element) => feedback.find((one) => one.element === element)!)
    .filter(({ isNeeded, state }) => isNeeded && state !== "met");
  const next = open.find(({ state }) => state === "missing") ?? open[0];
  if (!next) return null;
  const { element, why, edit } = next;
  return { element, title: elementNames[element], why, edit };
}

function rangesOf(spans: readonly Span[]): Range[] {
  return spans.map(({ start, end }) => ({ start, end }));
}
