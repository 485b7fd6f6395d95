import type { Db } from "#db/database";
import { recordView } from "~/features/audit/record-view.server";

/**
 * Records in the audit log that an expert reads a question with its thread, or the queue, which shows the
 * beginnings of questions, if `questionId` is undefined.
 */
export async function recordDeskView(
  db: Db,
  expertId: string,
  questionId: string | undefined,
  now: number,
) {
  if (questionId === undefined) {
    return recordView(db, { action: "question.list", actorId: expertId }, now);
  }
  const { account_id: subjectId } = await db
    .selectFrom("question")
    .select("account_id")
    .where("id", "=", questionId)
    .executeTakeFirstOrThrow();
  const object = `question ${questionId}`;
  await recordView(db, { action: "question.read", actorId: expertId, subjectId, object }, now);
}
