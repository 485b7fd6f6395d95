import type { Db } from "#db/database";

const newFor = 7 * 86_400_000;

/** The newest reply of the last week to something this member asked, or null. */
export async function latestReply(db: Db, accountId: string, now: number) {
  const row = await db
    .selectFrom("reply")
    .innerJoin("question", "question.id", "reply.question_id")
    .select(["question.id", "question.title"])
    .where("question.account_id", "=", accountId)
    .where("reply.author_id", "!=", accountId)
    .where("reply.sent_at", ">", now - newFor)
    .orderBy("reply.sent_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? { questionId: row.id, title: row.title } : null;
}
