import type { Insertable } from "kysely";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import type { QuestionTable, ReplyTable } from "#db/schema";
import { createQuestionSeal, getQuestionSeal } from "#db/sealed";
import { excerptOf } from "#db/tables/questions";
import { openQuestions } from "~/features/questions/questions.server";
import { sealQuestion } from "~/features/questions/sealed-question.server";

const day = 86_400_000;

/** A question that waits for an expert, unless told otherwise, with its words open. */
export async function aQuestion(
  db: Db,
  accountId: string,
  values: Partial<Insertable<QuestionTable>> = {},
) {
  const now = Date.now();
  const body =
    values.body ?? "He says yes at two in the morning and no at breakfast. What can I do?";
  const id = newId();
  const question = {
    id,
    account_id: accountId,
    title: "He only says yes at night",
    topic: "talking",
    body,
    excerpt: excerptOf(body),
    sharing: "experts" as const,
    cue: null,
    asked_at: now,
    due_at: now + 2 * day,
    claimed_by: null,
    claimed_at: null,
    answered_at: null,
    seen_at: null,
    ...values,
  };
  const seal = await createQuestionSeal(db, id, accountId);
  await db
    .insertInto("question")
    .values(sealQuestion(seal, id, question))
    .execute();
  return question;
}

/** Every question, with its words open. */
export async function everyQuestion(db: Db) {
  return openQuestions(db, await db.selectFrom("question").selectAll().execute());
}

/** A reply an expert wrote, with its question marked as answered. */
export async function aReply(
  db: Db,
  questionId: string,
  authorId: string,
  values: Partial<Insertable<ReplyTable>> = {},
) {
  const id = newId();
  const reply = {
    id,
    question_id: questionId,
    author_id: authorId,
    body: "The yes is real. It is just not finished.",
    sent_at: Date.now(),
    ...values,
  };
  const seal = await getQuestionSeal(db, questionId);
  await db
    .insertInto("reply")
    .values({ ...reply, ...seal.sealRow("reply", id, { body: reply.body }) })
    .execute();
  await db
    .updateTable("question")
    .set({ answered_at: reply.sent_at, claimed_by: authorId })
    .where("id", "=", questionId)
    .execute();
  return reply;
}
