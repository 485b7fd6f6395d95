import { z } from "zod";
import { inAuditedTransaction } from "#db/audit-trail";
import type { Db } from "#db/database";
import { findQuestionSeal, getQuestionSeal, type Seal } from "#db/sealed";
import { inTransaction, lockRow } from "#db/transaction";
import { newId } from "#db/new-id";
import { env } from "~/env.server";
import { makeOnce } from "~/http/form-use.server";
import { listExpertNames } from "~/features/accounts/staff-roles.server";
import { openAttachment } from "./attachment.server";
import { backLength, dueAt, isUnseen, joinCues, mayWriteBack } from "./question";
import { replyHtml } from "./reply-html.server";
import { openQuestion, replyPlace, sealQuestion } from "./sealed-question.server";

export const WriteBack = z.object({
  body: z
    .string({ error: "Write a few words first." })
    .trim()
    .min(backLength.min, "Write a few words first.")
    .max(backLength.max, `Keep it under ${backLength.max} characters.`),
  shown: z.string().max(100).optional(),
});

/** A question of this member with all replies, or null for any other id. */
export async function findThread(db: Db, accountId: string, questionId: string) {
  const row = await db
    .selectFrom("question")
    .leftJoin("question_attachment as along", "along.question_id", "question.id")
    .select(["id", "title", "topic", "body", "sharing", "asked_at", "due_at"])
    .select(["cue", "soft_cue", "reader", "claimed_by", "answered_at", "seen_at", "along.content"])
    .where("id", "=", questionId)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  if (!row) return null;

  const seal = await findQuestionSeal(db, row.id);
  if (!seal) return null;
  const { claimed_by, content, ...question } = openQuestion(seal, row.id, row);
  const replies = await listReplies(db, seal, question.id, accountId);
  const attachment = openAttachment(seal, question.id, content);
  return { ...question, isClaimed: claimed_by !== null, attachment, replies };
}

export type Thread = NonNullable<Awaited<ReturnType<typeof findThread>>>;

/** The texts under a question, oldest first. An expert's text has safe HTML too. */
export async function listReplies(db: Db, seal: Seal, questionId: string, askerId: string) {
  const rows = await db
    .selectFrom("reply")
    .leftJoin("account as author", "author.id", "reply.author_id")
    .select(["reply.id", "reply.body", "reply.sent_at", "reply.author_id", "author.alias"])
    .where("reply.question_id", "=", questionId)
    .orderBy("reply.sent_at")
    .orderBy("reply.id")
    .execute();
  const names = await listExpertNames(
    db,
    rows.flatMap(({ author_id }) => author_id ?? []),
  );
  return Promise.all(
    rows.map(async ({ id, body: sealed, sent_at, author_id, alias }) => {
      const body = seal.open(replyPlace(id), sealed);
      const isMine = author_id === askerId;
      const author = names.get(author_id ?? "") ?? alias ?? "A former expert";
      return { id, body, sent_at, isMine, author, html: isMine ? null : await replyHtml(body) };
    }),
  );
}

export type ThreadReply = Awaited<ReturnType<typeof listReplies>>[number];

/** Saves that the member has opened the newest reply. Returns whether it was new. */
export async function markSeen(
  db: Db,
  question: { id: string; answered_at: number | null; seen_at: number | null },
  now: number,
) {
  if (!isUnseen(question)) return false;
  await db.updateTable("question").set({ seen_at: now }).where("id", "=", question.id).execute();
  return true;
}

/** Deletes the attachment of the member's question. */
export async function deleteAttachment(db: Db, accountId: string, { id }: Thread, now: number) {
  await inAuditedTransaction(db, now, async (trx, record) => {
    const { numDeletedRows } = await trx
      .deleteFrom("question_attachment")
      .where("question_id", "=", id)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return;
    await record({
      actorId: accountId,
      subjectId: accountId,
      action: "question.take-back",
      object: `question ${id}`,
    });
  });
}

interface WrittenBack {
  body: string;
  /** The crisis cards that the member saw for this text. */
  cue: string | null;
  /** From the form's token: a form that is sent again adds nothing. */
  formKey?: string | null;
}

/** Saves the member's text and puts the question back on the desk. Its expert keeps the claim. */
export async function writeBack(
  db: Db,
  accountId: string,
  questionId: string,
  { body, cue, formKey = null }: WrittenBack,
  now: number,
): Promise<"written" | "not-now" | "not-found"> {
  return inTransaction(db, async (trx) => {
    await lockRow(trx, "question", questionId);
    const thread = await findThread(trx, accountId, questionId);
    if (!thread) return "not-found";
    const written = await makeOnce(trx, { key: formKey, accountId }, now, async () => {
      // Without a token, a double click must count once too.
      const last = thread.replies.at(-1);
      if (last?.isMine && last.body === body) return last.id;
      if (!mayWriteBack(thread.replies)) return null;
      const { id, seal } = await addReply(trx, questionId, { authorId: accountId, body }, now);
      const words = { cue: joinCues(thread.cue, cue) };
      await trx
        .updateTable("question")
        .set({
          answered_at: null,
          due_at: dueAt(now, env.timeZone),
          ...sealQuestion(seal, questionId, words),
        })
        .where("id", "=", questionId)
        .execute();
      return id;
    });
    return written ? "written" : "not-now";
  });
}

/** Adds a text under a question, and returns its id and the question's seal. */
export async function addReply(
  trx: Db,
  questionId: string,
  { authorId, body }: { authorId: string; body: string },
  now: number,
) {
  const seal = await getQuestionSeal(trx, questionId);
  const id = newId();
  await trx
    .insertInto("reply")
    .values({
      id,
      question_id: questionId,
      author_id: authorId,
      body: seal.seal(replyPlace(id), body),
      sent_at: now,
    })
    .execute();
  return { id, seal };
}
