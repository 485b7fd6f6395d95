import type { Db } from "#db/database";
import type { LessonProgress } from "./next-step";

/** Reads which lessons a member opened and read. Only "Mark as read" makes a lesson read. */
export async function readProgress(db: Db, accountId: string): Promise<LessonProgress> {
  const rows = await db
    .selectFrom("lesson_progress")
    .select(["lesson_id", "opened_at", "completed_at"])
    .where("account_id", "=", accountId)
    .execute();
  return new Map(
    rows.map((row) => [row.lesson_id, { openedAt: row.opened_at, readAt: row.completed_at }]),
  );
}

/** Saves when the member opened the lesson, for "where you left off". */
export async function openLesson(db: Db, accountId: string, lessonId: string, now: number) {
  await db
    .insertInto("lesson_progress")
    .values({ account_id: accountId, lesson_id: lessonId, opened_at: now, completed_at: null })
    .onConflict((conflict) =>
      conflict.columns(["account_id", "lesson_id"]).doUpdateSet({ opened_at: now }),
    )
    .execute();
}

/** Marks a lesson as read. The first date stays if it is read already. */
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

/** Marks a lesson as not read. */
export async function reopenLesson(db: Db, accountId: string, lessonId: string) {
  await db
    .updateTable("lesson_progress")
    .set({ completed_at: null })
    .where("account_id", "=", accountId)
    .where("lesson_id", "=", lessonId)
    .execute();
}
