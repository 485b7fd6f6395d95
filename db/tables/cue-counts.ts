/** The forms whose texts are counted. */
export type CuePlace =
  "question" | "write-back" | "journal" | "observation" | "statement" | "plan" | "ask" | "own-line";

/** How many texts were read in a month, by what was found. Never the words, and never who. */
export interface CueCountTable {
  /** As "2026-11", in the operator's time zone. */
  month: string;
  /** Where the text was written. */
  place: CuePlace;
  level: "hard" | "soft" | "none";
  /** "none" for a text without a cue. A text with two categories counts for both. */
  category: string;
  /** Which reader found it: "both", "list", "model" or "none". */
  found_by: string;
  count: number;
}
