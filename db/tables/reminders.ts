import type { Timestamp } from "./timestamp.ts";

/** A member's own neutral words, to come back once a week. An account has at most one. */
export interface ReminderTable {
  id: string;
  account_id: string;
  /** Sealed JSON: the words, the weekday and the time. */
  words: string;
  /** 1 if the member asked for the words by mail. */
  by_mail: number;
  /** Counts the saves. A job for an older version does nothing. */
  version: number;
  created_at: Timestamp;
  updated_at: Timestamp;
}
