import type { Evidence } from "../evidence";
import type { Findings7 } from "../elements/score-elements";
import type { Reading } from "../words/read-words";
import type { Change } from "./change";

/**
 * Something to try: the member's own words in another form, or a question that only the member can
 * answer. No edit adds a fact that is not in the text.
 */
export type Edit =
  | {
      kind: "change";
      advice: string;
      /** Null if the advice needs no example. */
      words: string | null;
      change: Change;
    }
  | { kind: "question"; question: string };

/** A text as the coach read it, from which edits are made. */
export interface Assessment {
  reading: Reading;
  evidence: Evidence;
  found: Findings7;
}

export function changing(advice: string, words: string | null, change: Change): Edit {
  return { kind: "change", advice, words, change };
}

export function asking(question: string): Edit {
  return { kind: "question", question };
}
