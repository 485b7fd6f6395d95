import { z } from "zod";
import type { Db } from "#db/database";
import { findQuestionSeal } from "#db/sealed";
import { openAttachment } from "~/features/questions/attachment.server";
import { replyLength } from "~/features/questions/question";
import { openQuestion } from "~/features/questions/sealed-question.server";
import { listReplies } from "~/features/questions/thread.server";

/** More than ten marks of lists and quotes at the beginning of a line. */
const nestedMarks = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){11}/m;

const body = z
  .string({ error: "Write the reply first." })
  .trim()
  .min(replyLength.min, "Add a little more: one step the member can take.")
  .max(replyLength.max, `Keep it under ${replyLength.max} characters.`)
  .refine((text) => !nestedMarks.test(text), "Keep lists and quotes at most ten levels deep.");

/** A reply to preview, which needs no ticks. */
export const ReplyDraft = z.object({
  body,
  emergency: z.string().optional(),
  doses: z.string().optional(),
});

export const CheckedReply = z.object({
  body,
  emergency: z.literal("on", { error: "Tick this once you have thought about it." }),
  doses: z.literal("on", { error: "Tick this once you have looked for them." }),
});

/**
 * A question for the desk, or null. About the member it holds only the alias, the track and how many
 * lessons they have read.
 */
export async function findDeskQuestion(db: Db, expertId: string, id: string) {
  const row = await db
    .selectFrom("question")
    .innerJoin("account as asker", "asker.id", "question.account_id")
    .leftJoin("account as holder", "holder.id", "question.claimed_by")
    .leftJoin("question_attachment as along", "along.question_id", "question.id")
    .select(["question.id", "title", "topic", "body", "sharing", "cue", "asked_at", "due_at"])
    .select(["claimed_by", "claimed_at", "answered_at", "account_id"])
    .select(["asker.alias as asker", "asker.track", "holder.alias as holder", "along.content"])
    .where("question.id", "=", id)
    .executeTakeFirst();
  if (!row) return null;

  const seal = await findQuestionSeal(db, id);
  if (!seal) return null;
  const { account_id, claimed_by, content, ...question } = openQuestion(seal, id, row);
  const [replies, lessonsRead] = await Promise.all([
    listReplies(db, seal, id, account_id),
    countLessonsRead(db, account_id),
  ]);
  return {
    ...question,
    isMine: claimed_by === expertId,
    attachment: openAttachment(seal, id, content),
    replies: replies.map(({ isMine: isByAsker, ...reply }) => ({ ...reply, isByAsker })),
    lessonsRead,
  };
}

export type DeskQuestion = NonNullable<Awaited<ReturnType<typeof findDeskQuestion>>>;

// At most one row for each lesson of the course.
async function countLessonsRead(db: Db, accountId: string) {
  const rows = await db
    .selectFrom("lesson_progress")
    .select("lesson_id")
    .where("account_id", "=", accountId)
    .where("completed_at", "is not", null)
    .execute();
  return rows.length;
}
