import type { CopyState } from "#db/tables/answers";
import { openMarks } from "../marks/how-few";
import { findMarks } from "../marks/find-marks";
import { markKey, type Mark, type MarkRules } from "../marks/mark";

/** What others would read, with what the experts noted about it. */
export interface CopyWords {
  title: string;
  question: string;
  reply: string;
  /** Ids of tags. */
  tags: string[];
  /** Ids of lessons that go with it. */
  lessons: string[];
  /** Why a mark may stay, by its key. */
  reasons: Record<string, string>;
}

/** The parts that are published. */
export const copyParts = ["title", "question", "reply"] as const;
export type CopyPart = (typeof copyParts)[number];
export type CopyTexts = Pick<CopyWords, CopyPart>;

export const copyLength = { title: 120, question: 4000, reply: 8000, reason: 200 };
export const leastReason = 10;
export const mostTags = 3;
export const mostLessons = 2;

export interface CopyMark extends Mark {
  part: CopyPart;
}

/** Every mark in the texts of a copy. `also` are names to look for beside the rules. */
export function marksOf(texts: CopyTexts, rules: MarkRules, also: readonly string[]): CopyMark[] {
  return copyParts.flatMap((part) =>
    findMarks(texts[part], rules, also).map((mark) => ({ ...mark, part })),
  );
}

/** The marks that keep a copy from being published. */
export function blockingMarks(words: CopyWords, rules: MarkRules, also: readonly string[]) {
  const hasReason = (mark: Mark) =>
    (words.reasons[markKey(mark)] ?? "").trim().length >= leastReason;
  return openMarks(marksOf(words, rules, also), rules, hasReason) as CopyMark[];
}

export const copyStateWords: Record<CopyState, string> = {
  draft: "Draft",
  offered: "The member is asked",
  returned: "The member changed words",
  agreed: "The member agreed",
  declined: "The member said no",
  private: "Stays private",
};

/** Whether an expert may change the copy or ask the member. A "no" is final. */
export function isOpenCopy(state: CopyState) {
  return state !== "declined";
}

/** What an expert confirms before asking the member. */
export const copyChecks = [
  { name: "nobody", words: "No name, place, age, date, job or clinician is left", hint: null },
  { name: "amounts", words: "No amount and no schedule, in the question or the reply", hint: null },
  {
    name: "spoken-about",
    words: "The person spoken about couldn’t recognize it",
    hint: "If you’re unsure, change one fact that doesn’t matter.",
  },
  { name: "person", words: "It still reads like a person, not a form", hint: null },
] as const;
