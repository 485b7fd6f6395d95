import type { Insertable } from "kysely";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import type { QuestionTable, ReplyTable } from "#db/schema";
import { excerptOf } from "#db/tables/questions";

const day = 86_400_000;

/** A question that waits for an expert, unless told otherwise. */
export async function aQuestion(
  db: Db,
  accountId: string,
  values: Partial<Insertable<QuestionTable>> = {},
) {
  const now = Date.now();
  const body =
    values.body ?? "He says yes at two in the morning and no at breakfast. What can I do?";
  return db
    .insertInto("question")
    .values({
      id: newId(),
      account_id: accountId,
      title: "He only says yes at night",
      topic: "talking",
      body,
      excerpt: excerptOf(body),
      sharing: "experts",
      cue: null,
      asked_at: now,
      due_at: now + 2 * day,
      claimed_by: null,
      claimed_at: null,
      answered_at: null,
      seen_at: null,
      ...values,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** A reply an expert wrote, with its question marked as answered. */
export async function aReply(
  db: Db,
  questionId: string,
  authorId: string,
  values: Partial<Insertable<ReplyTable>> = {},
) {
  const reply = await db
    .insertInto("reply")
    .values({
      id: newId(),
      question_id: questionId,
      author_id: authorId,
      body: "The yes is real. It is just not finished.",
      sent_at: Date.now(),
      ...values,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await db
    .updateTable("question")
    .set({ answered_at: reply.sent_at, claimed_by: authorId })
    .where("id", "=", questionId)
    .execute();
  return reply;
}
