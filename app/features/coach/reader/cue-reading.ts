/** What a cue can be about, the most urgent first. */
export const cueCategories = ["overdose", "withdrawal", "violence", "suicide", "accident"] as const;
export type CueCategory = (typeof cueCategories)[number];
export type CueLevel = "hard" | "soft" | "none";

/** A saying of the list that means danger in nearly every text. */
export interface CertainCue {
  category: CueCategory;
  /** The sentence that holds the saying, and the same with the sentences beside it. */
  sentence: string;
  around: string;
}

/** What the phrase lists found in a text. */
export interface ListedCues {
  hard: readonly CueCategory[];
  soft: readonly CueCategory[];
  certain: readonly CertainCue[];
}

/** What both readers together make of a text. None found never means safe. */
export interface CueReading {
  level: CueLevel;
  /** For the card and for the quiet note, the most urgent first. */
  hard: CueCategory[];
  soft: CueCategory[];
  /** Where the level comes from. */
  by: "both" | "list" | "model" | "none";
  /** The places of the words that made the model decide, the strongest first. */
  marks: { start: number; end: number }[];
  /** The versions of the model and of the list, to be stored with the reading. */
  version: string;
}
