/** The flags for words that are hard to hear. */
export const ordinaryFlags = [
  "FALSE_I",
  "YOU_ACCUSE",
  "LABEL",
  "ALWAYS_NEVER",
  "SARCASM",
  "PRAISE_STING",
  "COMPARISON",
  "GUILT",
  "OVER_OWN",
  "CONDITIONAL_LOVE",
  "BARGAIN",
  "ORDER",
  "BUT_AFTER_EMPATHY",
  "MULTI_TOPIC",
] as const;
/** The flags for dangerous words, most urgent first. A safety note replaces all advice. */
export const redFlags = ["CRISIS", "THREAT", "STOP_SUDDEN", "MED_CONTROL", "DOSE_ADVICE"] as const;
export type OrdinaryFlag = (typeof ordinaryFlags)[number];
export type RedFlag = (typeof redFlags)[number];
export type Flag = OrdinaryFlag | RedFlag;

export function isRed(flag: Flag): flag is RedFlag {
  return redFlags.some((red) => red === flag);
}

/** A range of characters: `start` is the first, and `end` is the one after the last. */
export interface Range {
  start: number;
  end: number;
}
