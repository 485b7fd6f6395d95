import { z } from "zod";
import type { Db } from "#db/database";
import { inTransaction, lockRow } from "#db/transaction";
import { newId } from "#db/new-id";
import { excerptOf } from "#db/tables/questions";
import { day, minute } from "~/time";
import type { CueReading } from "~/features/coach/reader/read-cues";
import { recordReading } from "~/features/safety/cue-counts.server";
import type { Attachment } from "./attachment";
import { dueAt, mostADay, questionLength, titleLength, titleOf, topics } from "./question";

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
};

/**
 * Saves a question and returns its id, or null if the member has asked too many today. The same text
 * sent twice within ten minutes (a double click, a reload) is one question with the last attachment.
 */
export async function askQuestion(db: Db, accountId: string, question: NewQuestion, now: number) {
  return inTransaction(db, async (trx) => {
    await lockRow(trx, "account", accountId);
    const recent = await trx
      .selectFrom("question")
      .select(["id", "body", "asked_at"])
      .where("account_id", "=", accountId)
      .where("asked_at", ">", now - day)
      .limit(mostADay)
      .execute();
    const same = recent.find(
      ({ body, asked_at }) => body === question.body && asked_at > now - 10 * minute,
    );
    if (same) {
      await saveAttachment(trx, same.id, question.attachment);
      return same.id;
    }
    if (recent.length >= mostADay) return null;

    const id = newId();
    const { title, body, topic, sharing, cue, read, attachment } = question;
    await trx
      .insertInto("question")
      .values({
        id,
        account_id: accountId,
        title: titleOf(title, body),
        topic,
        body,
        excerpt: excerptOf(body),
        sharing,
        cue,
        soft_cue: read?.soft.join(" ") || null,
        reader: read?.version ?? null,
        asked_at: now,
        due_at: dueAt(now),
        claimed_by: null,
        claimed_at: null,
        answered_at: null,
        seen_at: null,
      })
      .execute();
    await saveAttachment(trx, id, attachment);
    if (read) await recordReading(trx, "question", read, now);
    return id;
  });
}

async function saveAttachment(trx: Db, questionId: string, attachment: Attachment | null) {
  if (!attachment) return;
  const content = JSON.stringify(attachment);
  await trx
    .insertInto("question_attachment")
    .values({ question_id: questionId, content })
    .onConflict((conflict) => conflict.column("question_id").doUpdateSet({ content }))
    .execute();
}
