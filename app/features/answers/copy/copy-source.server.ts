import type { Db } from "#db/database";
import { findQuestionSeal } from "#db/sealed";
import { openQuestion } from "~/features/questions/sealed-question.server";
import { listReplies } from "~/features/questions/thread.server";

/**
 * The question and the experts' replies that a copy is made of, with the seal for both. Null for an
 * unknown question, and for one whose key was erased.
 */
export async function findCopySource(db: Db, questionId: string) {
  const row = await db
    .selectFrom("question")
    .innerJoin("account as asker", "asker.id", "question.account_id")
    .select(["question.id", "title", "body", "topic", "sharing", "asked_at", "answered_at"])
    .select(["question.account_id", "asker.alias"])
    .where("question.id", "=", questionId)
    .executeTakeFirst();
  const seal = row && (await findQuestionSeal(db, questionId));
  if (!row || !seal) return null;
  const { title, body } = openQuestion(seal, questionId, { title: row.title, body: row.body });
  const replies = await listReplies(db, seal, questionId, row.account_id);
  const experts = replies.filter(({ isMine }) => !isMine);
  return {
    ...row,
    seal,
    texts: { title, question: body, reply: experts.map((reply) => reply.body).join("\n\n") },
    /** Null until an expert has replied. */
    lastReplyId: experts.at(-1)?.id ?? null,
    expertId: await findLastExpert(db, questionId, row.account_id),
    expert: experts.at(-1)?.author ?? null,
  };
}

/** Who replied last; null after that account was erased. */
async function findLastExpert(db: Db, questionId: string, askerId: string) {
  const reply = await db
    .selectFrom("reply")
    .select("author_id")
    .where("question_id", "=", questionId)
    .where("author_id", "!=", askerId)
    .orderBy("sent_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return reply?.author_id ?? null;
}

export type CopySource = NonNullable<Awaited<ReturnType<typeof findCopySource>>>;

/** Where the words of a copy are sealed, with the key of its question. */
export function copyPlace(questionId: string) {
  return { table: "answer_copy", column: "words", row: questionId };
}
