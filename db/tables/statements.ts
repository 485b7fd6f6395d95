import type { Timestamp } from "./timestamp.ts";

/** What a member wants to say to someone, in their own words. Nobody else reads it. */
export interface StatementTable {
  id: string;
  account_id: string;
  /** What the member calls it; empty where they gave it no name. */
  name: string;
  /** To whom, and when, as the member wrote it; empty where they wrote nothing. */
  recipient: string;
  occasion: string;
  body: string;
  /** 1 once every question about the hour was answered with yes. The answers themselves are not kept. */
  is_ready: number;
  /** How the body was read when it was kept. */
  rubric_version: string;
  /** The practice conversation it was kept from, and the line as it was said there; else null. */
  attempt_id: string | null;
  line: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** What a statement said before it was changed. */
export interface StatementVersionTable {
  statement_id: string;
  seq: number;
  body: string;
  rubric_version: string;
  kept_at: Timestamp;
}
