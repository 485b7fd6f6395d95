import { inAuditedTransaction } from "#db/audit-trail";
import { addToAnswerIndex } from "#db/answer-index";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import type { Audience } from "#db/tables/answers";
import { blockingMarks } from "../copy/copy";
import type { CopySource } from "../copy/copy-source.server";
import {
  entryOf,
  findCopy,
  hashOfTexts,
  lockSource,
  setState,
  type Copy,
} from "../copy/copies.server";
import { getMarkRules } from "../marks/mark-rules.server";

export interface Agreement {
  /** The hash of the text that the member saw. */
  textHash: string;
  audience: Audience;
}

/**
 * Records that the member agrees to the offered copy, and publishes it. "changed": the copy is not what
 * the member saw. "marked": a newer rule finds something in it, so the expert has to look again.
 */
export async function agreeToCopy(
  db: Db,
  accountId: string,
  questionId: string,
  { textHash, audience }: Agreement,
  now: number,
): Promise<"published" | "changed" | "marked"> {
  const rules = await getMarkRules();
  return inAuditedTransaction(db, now, async (trx, record) => {
    const source = await lockSource(trx, questionId);
    const copy = source?.account_id === accountId ? await findCopy(trx, source) : null;
    if (!source || copy?.state !== "offered") return "changed";
    if (hashOfTexts(copy.words) !== textHash) return "changed";
    if (blockingMarks(copy.words, rules, [source.alias]).length > 0) {
      await setState(trx, questionId, "draft");
      return "marked";
    }
    await endPublication(trx, questionId, now);
    await trx
      .insertInto("answer_agreement")
      .values({
        id: newId(),
        question_id: questionId,
        text_hash: textHash,
        audience,
        agreed_at: now,
        ended_at: null,
      })
      .execute();
    await publish(trx, source, copy, audience, now);
    await setState(trx, questionId, "agreed");
    await record(entryOf("answer.agree", accountId, source));
    return "published";
  });
}

/** The member takes the answer back. It is gone when this returns. */
export async function takeBack(db: Db, accountId: string, questionId: string, now: number) {
  await inAuditedTransaction(db, now, async (trx, record) => {
    const source = await lockSource(trx, questionId);
    if (source?.account_id !== accountId) return;
    if (!(await endPublication(trx, questionId, now))) return;
    const copy = await findCopy(trx, source);
    if (copy?.state === "agreed") await setState(trx, questionId, "offered");
    await record(entryOf("answer.take-back", accountId, source));
  });
}

/** An expert takes the answer off the site. A new one needs a new agreement. */
export async function takeDown(db: Db, expertId: string, questionId: string, now: number) {
  await inAuditedTransaction(db, now, async (trx, record) => {
    const source = await lockSource(trx, questionId);
    if (!source || !(await endPublication(trx, questionId, now))) return;
    const copy = await findCopy(trx, source);
    if (copy?.state === "agreed") await setState(trx, questionId, "draft");
    await record(entryOf("answer.take-down", expertId, source));
  });
}

/** Deletes the published answer, if there is one, with its tags and its place in the search index. */
async function endPublication(trx: Db, questionId: string, now: number) {
  await trx
    .updateTable("answer_agreement")
    .set({ ended_at: now })
    .where("question_id", "=", questionId)
    .where("ended_at", "is", null)
    .execute();
  const { numDeletedRows } = await trx
    .deleteFrom("answer")
    .where("question_id", "=", questionId)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

async function publish(
  trx: Db,
  source: CopySource,
  { words }: Copy,
  audience: Audience,
  now: number,
) {
  const { title, question, reply, tags, lessons } = words;
  const id = newId();
  await trx
    .insertInto("answer")
    .values({
      id,
      question_id: source.id,
      author_id: source.expertId,
      ...{ title, question, reply, audience },
      lessons: lessons.join(" "),
      published_at: now,
    })
    .execute();
  if (tags.length > 0) {
    const rows = tags.map((tag) => ({ answer_id: id, tag }));
    await trx.insertInto("answer_tag").values(rows).execute();
  }
  await addToAnswerIndex(trx, { id, title, question, reply });
}
