import type { Timestamp } from "./timestamp.ts";

export interface QuestionTable {
  id: string;
  account_id: string;
  /** Sealed with the question's own key, as are `body`, `excerpt`, `cue` and `soft_cue`. */
  title: string;
  topic: string;
  body: string;
  /** The start of `body`, as `excerptOf` makes it, for lists of questions. */
  excerpt: string;
  /** Who may read it: experts only, or other members too, once it is de-identified and they agree. */
  sharing: "experts" | "members";
  /** The crisis cards that were shown, separated by spaces; null if none. The desk sorts by null. */
  cue: string | null;
  /** What the quiet notes are about, separated by spaces; null for none. Never the member's words. */
  soft_cue: string | null;
  /** The version of the readers that read it; null for questions from before versions were stored. */
  reader: string | null;
  asked_at: Timestamp;
  due_at: Timestamp;
  claimed_by: string | null;
  claimed_at: Timestamp | null;
  /** When an expert last replied; null again after the member writes back. */
  answered_at: Timestamp | null;
  /** When the member last opened a reply. */
  seen_at: Timestamp | null;
}

/** The first 120 characters of a question. */
export function excerptOf(body: string) {
  return [...body].slice(0, 120).join("");
}

export interface ReplyTable {
  id: string;
  question_id: string;
  /** The expert or the member who wrote it; null after the expert's account is erased. */
  author_id: string | null;
  /** Sealed with the key of the question. */
  body: string;
  sent_at: Timestamp;
}

/**
 * A statement or a dialogue attempt that a member attached to a question. The content is a copy, so
 * the expert reads what the member sent, even if the member changes the original later. The member
 * can remove it.
 */
export interface QuestionAttachmentTable {
  question_id: string;
  /** JSON: the text of the statement, or the transcript of the attempt. Sealed with the key of the question. */
  content: string;
}
