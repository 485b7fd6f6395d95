import { z } from "zod";
import type { Db } from "#db/database";
import { inTransaction } from "#db/transaction";
import type { StaffRole } from "#db/schema";
import { findQuestionSeal } from "#db/sealed";
import { mailAboutReply } from "~/features/accounts/profile.server";
import { openAttachment } from "~/features/questions/attachment.server";
import { replyLength } from "~/features/questions/question";
import { openQuestion } from "~/features/questions/sealed-question.server";
import { addReply, listReplies } from "~/features/questions/thread.server";

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

export type Claim = { kind: "claimed" } | { kind: "taken"; by: string } | { kind: "gone" };

/** Gives a waiting question to one expert. If two ask at once, the second learns who got it. */
export async function claimQuestion(
  db: Db,
  expertId: string,
  id: string,
  now: number,
): Promise<Claim> {
  const { numUpdatedRows } = await db
    .updateTable("question")
    .set({ claimed_by: expertId, claimed_at: now })
    .where("id", "=", id)
    .where("claimed_by", "is", null)
    .where("answered_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return { kind: "claimed" };

  const question = await findDeskQuestion(db, expertId, id);
  if (!question || question.answered_at !== null) return { kind: "gone" };
  return question.isMine ? { kind: "claimed" } : { kind: "taken", by: question.holder ?? "" };
}

/** Puts a question back into the queue. Experts may give back their own, administrators anyone's. */
export async function releaseQuestion(
  db: Db,
  staff: { id: string; roles: readonly StaffRole[] },
  id: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("question")
    .set({ claimed_by: null, claimed_at: null })
    .where("id", "=", id)
    .where("answered_at", "is", null)
    .$if(!staff.roles.includes("admin"), (query) => query.where("claimed_by", "=", staff.id))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Sends the holder's reply and the mail about it; false when the question is not theirs or was answered meanwhile. */
export async function sendReply(
  db: Db,
  expertId: string,
  id: string,
  text: string,
  now: number,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const answered = await trx
      .updateTable("question")
      .set({ answered_at: now })
      .where("id", "=", id)
      .where("claimed_by", "=", expertId)
      .where("answered_at", "is", null)
      .returning("account_id")
      .executeTakeFirst();
    if (!answered) return false;
    await addReply(trx, id, { authorId: expertId, body: text }, now);
    await mailAboutReply(trx, answered.account_id);
    return true;
  });
}
