import type { Timestamp } from "./timestamp.ts";

/** What a member wants to say to someone. Nobody else can read it. */
export interface StatementTable {
  id: string;
  account_id: string;
  /** The member's name for it, or empty. */
  name: string;
  /** To whom and when, in the member's words, or empty. */
  recipient: string;
  occasion: string;
  body: string;
  /** 1 if the member answered yes to every question about the moment. The answers are not stored. */
  is_ready: number;
  /** The version of the coach's rubric when the body was saved. */
  rubric_version: string;
  /** The dialogue attempt and the line that it was saved from; null for other statements. */
  attempt_id: string | null;
  line: string | null;
  /** Finds the line without comparing words: its HMAC-SHA-256 under the attempt's id, or null. */
  line_hash: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** An earlier text of a statement. */
export interface StatementVersionTable {
  statement_id: string;
  seq: number;
  body: string;
  rubric_version: string;
  kept_at: Timestamp;
}
