import type { Db } from "#db/database";
import type { Progress } from "./next-step";

/**
 * What a member has opened and read. A lesson is read when they press "Mark as read", and only
 * then; they can take it back.
 */
export async function progressOf(db: Db, accountId: string): Promise<Progress> {
  const rows = await db
    .selectFrom("lesson_progress")
    .select(["lesson_id", "opened_at", "completed_at"])
    .where("account_id", "=", accountId)
    .execute();
  return new Map(
    rows.map((row) => [row.lesson_id, { openedAt: row.opened_at, readAt: row.completed_at }]),
  );
}

/** Remembers that a lesson was opened, for "where you left off"; the first time counts for nothing else. */
export async function openLesson(db: Db, accountId: string, lessonId: string, now: number) {
  await db
    .insertInto("lesson_progress")
    .values({ account_id: accountId, lesson_id: lessonId, opened_at: now, completed_at: null })
    .onConflict((conflict) =>
      conflict.columns(["account_id", "lesson_id"]).doUpdateSet({ opened_at: now }),
    )
    .execute();
}

/** Marking a lesson read twice keeps the first date. */
export async function completeLesson(db: Db, accountId: string, lessonId: string, now: number) {
  await db
    .insertInto("lesson_progress")
    .values({ account_id: accountId, lesson_id: lessonId, opened_at: now, completed_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(["account_id", "lesson_id"])
        .doUpdateSet({ completed_at: now })
        .where("lesson_progress.completed_at", "is", null),
    )
    .execute();
}

/** Takes "read" back: the lesson is open again, as if only opened. */
export async function reopenLesson(db: Db, accountId: string, lessonId: string) {
  await db
    .updateTable("lesson_progress")
    .set({ completed_at: null })
    .where("account_id", "=", accountId)
    .where("lesson_id", "=", lessonId)
    .execute();
}
