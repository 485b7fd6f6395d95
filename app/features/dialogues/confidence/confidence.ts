import type { Theme } from "../script/dialogue-script.server";

/** How ready a member feels for such a talk: said in words, and about the talk, never about them. */
export type Confidence = 1 | 2 | 3 | 4 | 5;

/** In the order of the levels, from 1. */
export const confidenceWords = ["Not yet", "Barely", "Halfway", "Nearly", "Ready"] as const;

/** The two answers of one attempt; null where the question was skipped. */
export interface Answers {
  before: Confidence | null;
  after: Confidence | null;
}

export function confidenceWord(level: Confidence) {
  return confidenceWords[level - 1]!;
}

/** Where safety comes first, nobody is to feel ready for the talk, only for what keeps people safe. */
export function confidenceQuestion(theme: Theme, moment: keyof Answers) {
  const now = moment === "after" ? " now" : "";
  return theme === "safety"
    ? `If a moment like this came tomorrow, how ready would you feel${now} to do the safe thing?`
    : `If this talk came up for real tomorrow, how ready would you feel${now}?`;
}

/** What the answers of one attempt say, or null when there are none. */
export function answersSentence({ before, after }: Answers) {
  const word = (level: Confidence) => confidenceWord(level).toLowerCase();
  if (before && after)
    return `Before this talk you said “${word(before)},” and now “${word(after)}.”`;
  if (before) return `Before this talk you said “${word(before)}.”`;
  return after ? `You said “${word(after)}.”` : null;
}
