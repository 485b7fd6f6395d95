import type { Timestamp } from "./timestamp.ts";

/** What an expert makes of a question and its reply for the library. There is one for a question. */
export interface AnswerCopyTable {
  question_id: string;
  /** JSON of the texts, tags, lessons and reasons. Sealed with the key of the question. */
  words: string;
  /**
   * "draft": the expert works on it. "offered": the member is asked. "returned": the member changed
   * words, and the expert reads them again. "agreed": the member said yes to exactly these words. "declined": the member said no. "private": the expert
   * decided that it cannot be made safe.
   */
  state: "draft" | "offered" | "returned" | "agreed" | "declined" | "private";
  /** Counts the changes, so that nobody overwrites what they have not seen. */
  version: number;
  edited_by: string | null;
  edited_at: Timestamp;
}

export type CopyState = AnswerCopyTable["state"];

/** Who may read an answer: anyone, or members only. */
export type Audience = "public" | "members";

/** That a member agreed to a text. It remains when they take it back. */
export interface AnswerAgreementTable {
  id: string;
  question_id: string;
  /** SHA-256 of exactly what the member agreed to. */
  text_hash: string;
  audience: Audience;
  agreed_at: Timestamp;
  /** When the member took it back, an expert took it down, or a newer agreement replaced it. */
  ended_at: Timestamp | null;
}

/** A published answer. Its texts are plain, because the member agreed that others read them. */
export interface AnswerTable {
  /** Says nothing about the question. */
  id: string;
  question_id: string;
  /** The expert who replied; null after their account is erased. */
  author_id: string | null;
  title: string;
  question: string;
  reply: string;
  /** Ids of lessons, separated by spaces. */
  lessons: string;
  audience: Audience;
  published_at: Timestamp;
}

export interface AnswerTagTable {
  answer_id: string;
  tag: string;
}

/** A member who pressed "This helped". */
export interface AnswerHelpTable {
  answer_id: string;
  account_id: string;
  pressed_at: Timestamp;
}
