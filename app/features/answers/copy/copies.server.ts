import { hash } from "node:crypto";
import { z } from "zod";
import type { AuditAction } from "#db/audit";
import { inAuditedTransaction, type RecordAudit } from "#db/audit-trail";
import type { Db } from "#db/database";
import { lockRow } from "#db/transaction";
import { mailAboutReply } from "~/features/accounts/profile.server";
import { withStandIns } from "../marks/find-marks";
import { getMarkRules } from "../marks/mark-rules.server";
import { blockingMarks, isOpenCopy, type CopyTexts, type CopyWords } from "./copy";
import { copyPlace, findCopySource, type CopySource } from "./copy-source.server";

const StoredWords: z.ZodType<CopyWords> = z.object({
  title: z.string(),
  question: z.string(),
  reply: z.string(),
  tags: z.array(z.string()),
  lessons: z.array(z.string()),
  reasons: z.record(z.string(), z.string()),
});

/** The saved copy of a question, with its words open; null if there is none. */
export async function findCopy(db: Db, source: CopySource) {
  const row = await db
    .selectFrom("answer_copy")
    .select(["words", "state", "version", "edited_at"])
    .where("question_id", "=", source.id)
    .executeTakeFirst();
  if (!row) return null;
  const words = StoredWords.parse(JSON.parse(source.seal.open(copyPlace(source.id), row.words)));
  return { ...row, words };
}

export type Copy = NonNullable<Awaited<ReturnType<typeof findCopy>>>;

/** The words of a new copy: the original, with a stand-in for everything that could tell who it is. */
export async function makeCopyWords({ texts, alias }: CopySource): Promise<CopyWords> {
  const rules = await getMarkRules();
  const replaced = (text: string) => withStandIns(text, rules, [alias]);
  return {
    title: replaced(texts.title),
    question: replaced(texts.question),
    reply: replaced(texts.reply),
    tags: [],
    lessons: [],
    reasons: {},
  };
}

/** SHA-256 of exactly what others would read. */
export function hashOfTexts({ title, question, reply }: CopyTexts) {
  return hash("sha256", JSON.stringify([title, question, reply]), "hex");
}

export type Saved = "saved" | "stale" | "closed";

interface CopyChange {
  expertId: string;
  questionId: string;
  words: CopyWords;
  /** The version that the expert saw; 0 before the first. */
  version: number;
}

/**
 * Saves an expert's copy as a draft. "stale": somebody else changed it. "closed": there can be no
 * copy, because the member said no or wants only experts to read the question.
 */
export async function saveCopy(db: Db, change: CopyChange, now: number): Promise<Saved> {
  return inAuditedTransaction(db, now, async (trx, record) => {
    const source = await lockSource(trx, change.questionId);
    const copy = source && (await findCopy(trx, source));
    if (!source || !mayCopy(source) || (copy && !isOpenCopy(copy.state))) return "closed";
    if ((copy?.version ?? 0) !== change.version) return "stale";
    const isSame = JSON.stringify(copy?.words) === JSON.stringify(change.words);
    if (copy && isSame && copy.state !== "private") return "saved";
    await writeCopy(trx, source, { ...change, state: "draft" }, now);
    await record(entryOf("answer.edit", change.expertId, source));
    return "saved";
  });
}

/** Whether there can be a copy: the member allowed it when they asked, and an expert has replied. */
export function mayCopy({ sharing, lastReplyId }: Pick<CopySource, "sharing" | "lastReplyId">) {
  return sharing === "members" && lastReplyId !== null;
}

/**
 * Asks the member whether the saved copy may be published. Refuses while a mark is neither replaced nor
 * has a reason to stay.
 */
export async function offerCopy(
  db: Db,
  { expertId, questionId, version }: Omit<CopyChange, "words">,
  now: number,
): Promise<"offered" | "stale" | "marked"> {
  const rules = await getMarkRules();
  return inAuditedTransaction(db, now, async (trx, record) => {
    const source = await lockSource(trx, questionId);
    const copy = source && (await findCopy(trx, source));
    if (!copy || copy.version !== version) return "stale";
    if (copy.state !== "draft" && copy.state !== "returned") return "stale";
    if (blockingMarks(copy.words, rules, [source.alias]).length > 0) return "marked";
    await setState(trx, questionId, "offered");
    // The member then sees the offer where they see a new reply.
    await trx.updateTable("question").set({ seen_at: null }).where("id", "=", questionId).execute();
    await mailAboutReply(trx, source.account_id);
    await record(entryOf("answer.offer", expertId, source));
    return "offered";
  });
}

/** Decides that the question stays private. An expert can begin again later. */
export async function withholdCopy(db: Db, expertId: string, questionId: string, now: number) {
  await inAuditedTransaction(db, now, async (trx, record) => {
    const source = await lockSource(trx, questionId);
    const copy = source && (await findCopy(trx, source));
    if (!copy || !isOpenCopy(copy.state) || copy.state === "private") return;
    await setState(trx, questionId, "private");
    await record(entryOf("answer.withhold", expertId, source));
  });
}

export async function lockSource(trx: Db, questionId: string) {
  await lockRow(trx, "question", questionId);
  return findCopySource(trx, questionId);
}

type State = Copy["state"];

export async function setState(trx: Db, questionId: string, state: State) {
  await trx
    .updateTable("answer_copy")
    .set({ state })
    .where("question_id", "=", questionId)
    .execute();
}

interface WrittenCopy {
  words: CopyWords;
  version: number;
  state: State;
  expertId: string | null;
}

/** Writes the words of a copy, as the version after the one that is given. */
export async function writeCopy(
  trx: Db,
  { id, seal }: CopySource,
  { words, version, state, expertId }: WrittenCopy,
  now: number,
) {
  const values = {
    words: seal.seal(copyPlace(id), JSON.stringify(words)),
    state,
    version: version + 1,
    edited_by: expertId,
    edited_at: now,
  };
  await trx
    .insertInto("answer_copy")
    .values({ question_id: id, ...values })
    .onConflict((conflict) => conflict.column("question_id").doUpdateSet(values))
    .execute();
}

/** The entry of the audit log for an act with a copy or an answer. */
export function entryOf(
  action: AuditAction,
  actorId: string,
  { id, account_id }: Pick<CopySource, "id" | "account_id">,
): Parameters<RecordAudit>[0] {
  return { action, actorId, subjectId: account_id, object: `question ${id}` };
}
