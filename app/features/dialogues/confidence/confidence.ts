import type { Theme } from "../script/dialogue-script.server";

/** How ready a member feels for a talk like this one, as words for each level. */
export type Confidence = 1 | 2 | 3 | 4 | 5;

/** In the order of the levels, from 1. */
export const confidenceWords = ["Not yet", "Barely", "Halfway", "Nearly", "Ready"] as const;

/** The answers before and after one attempt, or null for a question the member skipped. */
export interface Answers {
  before: Confidence | null;
  after: Confidence | null;
}

export function confidenceWord(level: Confidence) {
  return confidenceWords[level - 1]!;
}

/** In the theme "safety" the question is about keeping people safe, not about the talk. */
export function confidenceQuestion(theme: Theme, moment: keyof Answers) {
  const now = moment === "after" ? " now" : "";
  return theme === "safety"
    ? `If a moment like this came tomorrow, how ready would you feel${now} to do the safe thing?`
    : `If this talk came up for real tomorrow, how ready would you feel${now}?`;
}

/** The answers of one attempt in words, or null if there are none. */
export function answersSentence({ before, after }: Answers) {
  const word = (level: Confidence) => confidenceWord(level).toLowerCase();
  if (before && after)
    return `Before this talk you said “${word(before)},” and now “${word(after)}.”`;
  if (before) return `Before this talk you said “${word(before)}.”`;
  return after ? `You said “${word(after)}.”` : null;
}
