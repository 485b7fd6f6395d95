import type { Timestamp } from "./timestamp.ts";

/** One time that a member plans to ask, or asked, and what came of it. Nobody else can read it. */
export interface AskTable {
  id: string;
  account_id: string;
  /** Sealed JSON: the plan, the answer they got, and when help began. */
  words: string;
  /** Counts the saves. A form sends it back, so that a newer save is never overwritten. */
  version: number;
  created_at: Timestamp;
  updated_at: Timestamp;
}
