import type { Generated } from "kysely";
import type { Timestamp } from "./timestamp.ts";

/** What a member answered after so many weeks, or that they skipped it. Nobody else can read it. */
export interface CheckInTable {
  id: string;
  account_id: string;
  /** 0, 6, 12 or 24: weeks after the first one. An account has one for each. */
  week: number;
  /** Sealed JSON: every answer, and the days since the last ask. */
  words: string;
  done_at: Timestamp;
}

/** A member who agreed that their check-ins may be used for research. The row goes when they take it back. */
export interface ResearchConsentTable {
  account_id: string;
  given_at: Timestamp;
  /** 1 if they also agreed that the scores of their fresh lines may be used. */
  covers_lines: Generated<number>;
}
