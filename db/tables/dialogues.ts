import type { Timestamp } from "./timestamp.ts";

export interface DialogueAttemptTable {
  id: string;
  account_id: string;
  dialogue_id: string;
  /** Version of the script the attempt was started with. */
  version: string;
  /** Orders the options, so that a resumed attempt looks the same. */
  seed: number;
  started_at: Timestamp;
  ended_at: Timestamp | null;
  /** Null while the talk is open, and when it was left behind for a new one. */
  ending: "window" | "calm" | "escalation" | null;
  /** JSON: the debrief as it was when the talk reached its ending. */
  debrief: string | null;
}

/** What happened in an attempt, in order. The log is all we store: where the talk stands is replayed. */
export interface DialogueEventTable {
  attempt_id: string;
  seq: number;
  type: "say" | "rewind";
  choice_id: string | null;
  happened_at: Timestamp;
}

/** How ready a member felt for such a talk; a question that may be skipped. */
export interface DialogueConfidenceTable {
  account_id: string;
  attempt_id: string;
  moment: "before" | "after";
  /** 1 (not yet) to 5 (ready). */
  level: number;
  answered_at: Timestamp;
}
