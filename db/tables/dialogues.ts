import type { Generated } from "kysely";
import type { Timestamp } from "./timestamp.ts";

export interface DialogueAttemptTable {
  id: string;
  account_id: string;
  dialogue_id: string;
  /** Version of the script when the attempt began. */
  version: string;
  /** Fixes the order of the choices, so a resumed attempt looks the same. */
  seed: number;
  started_at: Timestamp;
  ended_at: Timestamp | null;
  /** Null while the attempt is open, and for one that a new attempt replaced. */
  ending: "window" | "calm" | "escalation" | null;
  /** Sealed JSON: the debrief that was computed at the ending. */
  debrief: string | null;
}

/** One event of an attempt. The state of an attempt is computed by replaying its events. */
export interface DialogueEventTable {
  attempt_id: string;
  seq: number;
  type: "say" | "rewind";
  /** Null for a line in the member's own words. */
  choice_id: string | null;
  /** Sealed JSON: the member's own line, and what the reader made of it when it was said. */
  own_line: Generated<string | null>;
  happened_at: Timestamp;
}

/** A situation of a member's own. With a template it makes a dialogue, whose id is "my-" and its id. */
export interface SituationTable {
  id: string;
  account_id: string;
  /** The name of a file in content/situations. */
  template: string;
  /** Sealed JSON: who, where, when, what starts it and what they say. */
  words: string;
  created_at: Timestamp;
}

/** How ready a member felt before or after an attempt. Members may skip the question. */
export interface DialogueConfidenceTable {
  account_id: string;
  attempt_id: string;
  moment: "before" | "after";
  /** 1 (not yet) to 5 (ready). */
  level: number;
  answered_at: Timestamp;
}

/** What a member says unaided to a situation that is new to them, and the reader's score. */
export interface FreshLineTable {
  id: string;
  account_id: string;
  /** How many talks the member had finished: 0, 4, 8 and so on. */
  after_talks: number;
  /** The id of one of our situations. */
  situation: string;
  /** Sealed JSON: the words, and what the reader found in them. */
  line: string;
  /** A kind of own line. */
  kind: string;
  /** How many elements the reader found. */
  elements: number;
  /** The version of the reader. */
  reader: string;
  said_at: Timestamp;
}
