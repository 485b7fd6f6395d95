import type { Timestamp } from "./timestamp.ts";

/** One time that a member mapped: of use, or a good time without use. Nobody else can read it. */
export interface ObservationTable {
  id: string;
  account_id: string;
  kind: "use" | "non-use";
  /** The day it happened where the member lives: "2026-11-20". Lists are in this order. */
  happened_on: string;
  /** Sealed JSON: every answer, and whether the map is finished. */
  words: string;
  created_at: Timestamp;
  /** Changes with every save. A form sends it back, so that a newer save is never overwritten. */
  updated_at: Timestamp;
}

/** What a member wrote about a day of their own, one entry a day. Nobody else can read it. */
export interface JournalEntryTable {
  id: string;
  account_id: string;
  /** The day it is about where the member lives: "2026-11-20". */
  written_on: string;
  /** Sealed JSON: every answer. */
  words: string;
  created_at: Timestamp;
  /** As in an observation. */
  updated_at: Timestamp;
}

/** The plans of the notebook, by the word in their addresses. */
export type PlanKind =
  | "rewards"
  | "problem"
  | "limits"
  | "self-care"
  | "safety"
  | "suicide"
  | "slip"
  | "support"
  | "invitation";

/** One entry of a plan: one reward, one problem, one person to call. Nobody else can read it. */
export interface PlanTable {
  id: string;
  account_id: string;
  kind: PlanKind;
  /** Sealed JSON: every answer, and what the member noted about it later. */
  words: string;
  /** Counts the saves of the form. A form sends it back, so that a newer save is never overwritten. */
  version: number;
  created_at: Timestamp;
  /** Changes with every save, and with every note. */
  updated_at: Timestamp;
}
