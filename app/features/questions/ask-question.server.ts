import { z } from "zod";
import type { Db } from "#db/database";
import { inTransaction, lockRow } from "#db/transaction";
import { newId } from "#db/new-id";
import { createQuestionSeal, findQuestionSeal, type Seal } from "#db/sealed";
import { excerptOf } from "#db/tables/questions";
import { day, minute } from "~/time";
import type { CueReading } from "~/features/coach/reader/cue-reading";
import { env } from "~/env.server";
import { makeOnce } from "~/http/form-use.server";
import { recordReading } from "~/features/safety/cue-counts.server";
import type { Attachment } from "./attachment";
import { dueAt, mostADay, questionLength, titleLength, titleOf, topics } from "./question";
import { attachmentPlace, openQuestion, sealQuestion } from "./sealed-question.server";

export const Question = z.object({
  body: z
    .string({ error: "Write your question first." })
    .trim()
    .min(questionLength.min, "Add a little more, so the expert can picture it.")
    .max(questionLength.max, `Keep it under ${questionLength.max} characters.`),
  title: z
    .string()
    .trim()
    .max(titleLength.max, `Keep the title under ${titleLength.max} characters.`)
    .optional(),
  topic: z.enum(
    topics.map(({ id }) => id),
    { error: "Choose what it is mostly about." },
  ),
  sharing: z.enum(["experts", "members"], { error: "Choose who may read it." }),
  /** The value of an attachment choice, or nothing. */
  along: z.string().max(80).optional(),
  /** The crisis cards that were on the page when the form was sent. */
  shown: z.string().max(100).optional(),
});

export type NewQuestion = Omit<z.infer<typeof Question>, "shown" | "along"> & {
  cue: string | null;
  /** How the words were read. It is stored with the question, and counted. */
  read?: CueReading;
  attachment: Attachment | null;
  /** From the form's token: a form that is sent again leads to the question that it made. */
  formKey?: string | null;
};

/**
 * Saves a question and returns its id, or null if the member has asked too many today. The same text
 * sent twice within ten minutes (a double click, a reload) is one question with the last attachment.
 */
export async function askQuestion(db: Db, accountId: string, question: NewQuestion, now: number) {
  const id = newId();
  const form = { key: question.formKey ?? null, accountId };
  return inTransaction(db, async (trx) => {
    await lockRow(trx, "account", accountId);
    return makeOnce(trx, form, now, async () => {
      const same = await findSameQuestion(trx, accountId, question, now);
      if (same === "too-many") return null;
      if (same) await saveAttachment(trx, same.seal, same.id, question.attachment);
      else await addQuestion(trx, accountId, id, question, now);
      return same?.id ?? id;
    });
  });
}

/** A question with the same text that was asked just now; null if there is none. */
async function findSameQuestion(trx: Db, accountId: string, { body }: NewQuestion, now: number) {
  const recent = await trx
    .selectFrom("question")
    .select(["id", "body", "asked_at"])
    .where("account_id", "=", accountId)
    .where("asked_at", ">", now - day)
    .limit(mostADay)
    .execute();
  for (const row of recent.filter(({ asked_at }) => asked_at > now - 10 * minute)) {
    const seal = await findQuestionSeal(trx, row.id);
    if (seal && openQuestion(seal, row.id, row).body === body) return { seal, id: row.id };
  }
  return recent.length >= mostADay ? "too-many" : null;
}

async function addQuestion(
  trx: Db,
  accountId: string,
  id: string,
  { title, body, topic, sharing, cue, read, attachment }: NewQuestion,
  now: number,
) {
  const seal = await createQuestionSeal(trx, id, accountId);
  const words = {
    title: titleOf(title, body),
    body,
    excerpt: excerptOf(body),
    cue,
    soft_cue: read?.soft.join(" ") || null,
  };
  await trx
    .insertInto("question")
    .values({
      id,
      account_id: accountId,
      ...sealQuestion(seal, id, words),
      topic,
      sharing,
      reader: read?.version ?? null,
      asked_at: now,
      due_at: dueAt(now, env.timeZone),
      claimed_by: null,
      claimed_at: null,
      answered_at: null,
      seen_at: null,
    })
    .execute();
  await saveAttachment(trx, seal, id, attachment);
  if (read) await recordReading(trx, "question", read, now);
}

async function saveAttachment(
  trx: Db,
  seal: Seal,
  questionId: string,
  attachment: Attachment | null,
) {
  if (!attachment) return;
  const content = seal.seal(attachmentPlace(questionId), JSON.stringify(attachment));
  await trx
    .insertInto("question_attachment")
    .values({ question_id: questionId, content })
    .onConflict((conflict) => conflict.column("question_id").doUpdateSet({ content }))
    .execute();
}
