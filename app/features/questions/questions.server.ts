import type { Db } from "#db/database";
import { findQuestionSeals } from "#db/sealed";
import { openQuestion } from "./sealed-question.server";

const listed = [
  "id",
  "title",
  "asked_at",
  "due_at",
  "claimed_by",
  "answered_at",
  "seen_at",
] as const;
export const questionsAPage = 20;

/** A member's questions, the newest first. `after` is the id of the last one already shown. */
export async function listQuestions(db: Db, accountId: string, after: string | null = null) {
  const last = after ? await findCursor(db, accountId, after) : undefined;
  const rows = await db
    .selectFrom("question")
    .select(listed)
    .where("account_id", "=", accountId)
    .where((eb) =>
      last
        ? eb(eb.refTuple("asked_at", "id"), "<", eb.tuple(last.asked_at, last.id))
        : eb.lit(true),
    )
    .orderBy("asked_at", "desc")
    .orderBy("id", "desc")
    .limit(questionsAPage + 1)
    .execute();
  const opened = await openQuestions(db, rows.slice(0, questionsAPage));
  const questions = opened.map(({ claimed_by, ...row }) => ({
    ...row,
    isClaimed: claimed_by !== null,
  }));
  return { questions, hasMore: rows.length > questionsAPage };
}

/** The rows with their words open, without those whose key was erased. */
export async function openQuestions<Row extends { id: string }>(db: Db, rows: Row[]) {
  const seals = await findQuestionSeals(
    db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const seal = seals.get(row.id);
    return seal ? [openQuestion(seal, row.id, row)] : [];
  });
}

function findCursor(db: Db, accountId: string, id: string) {
  return db
    .selectFrom("question")
    .select(["asked_at", "id"])
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
}

/** The member's question with the newest reply that they have not opened, or null. */
export async function findLatestReply(db: Db, accountId: string) {
  const row = await db
    .selectFrom("question")
    .select(["id", "title"])
    .where("account_id", "=", accountId)
    .where("answered_at", "is not", null)
    .where((eb) => eb.or([eb("seen_at", "is", null), eb("seen_at", "<", eb.ref("answered_at"))]))
    .orderBy("answered_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const [opened] = await openQuestions(db, [row]);
  return opened ? { questionId: opened.id, title: opened.title } : null;
}
