import type { Timestamp } from "./timestamp.ts";

export interface QuestionTable {
  id: string;
  account_id: string;
  title: string;
  topic: string;
  body: string;
  /** Who may read it: the experts alone, or (once de-identified and agreed) other members too. */
  sharing: "experts" | "members";
  /** The crisis cards that were shown, if any, with spaces between; never the words that led to them. */
  cue: string | null;
  asked_at: Timestamp;
  due_at: Timestamp;
  claimed_by: string | null;
  claimed_at: Timestamp | null;
  /** When an expert last replied; null again once the member has written back. */
  answered_at: Timestamp | null;
  /** When the member last opened a reply to it. */
  seen_at: Timestamp | null;
}

export interface ReplyTable {
  id: string;
  question_id: string;
  /** The expert who replied, or the member who wrote back; null once an expert's account is gone. */
  author_id: string | null;
  body: string;
  sent_at: Timestamp;
}

/**
 * What a member sent along with a question. It is a copy: the expert answers what the member saw when
 * they sent it, whatever becomes of the statement or the talk since. It goes when the member takes it
 * back, or with the question.
 */
export interface QuestionAttachmentTable {
  question_id: string;
  /** JSON: the member's own words, or a practice conversation as it went. */
  content: string;
}
