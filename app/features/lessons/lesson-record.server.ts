import type { Db } from "#db/database";
import type { Progress } from "./next-step";

/** What one lesson's page needs of what a member has done. */
export interface LessonRecord {
  accountId: string;
  /** Of every lesson: the page shows its module, and may come after others. */
  progress: Progress;
  /** What they entered into this lesson's exercises, as it is stored. */
  entered: { exercise_id: string; response: string }[];
}

/** Both in one query: a lesson is the page that is asked for most. */
export async function lessonRecord(
  db: Db,
  accountId: string,
  lessonId: string,
): Promise<LessonRecord> {
  const rows = await db
    .selectFrom("lesson_progress")
    .select(({ lit }) => [
      "lesson_id",
      "opened_at",
      "completed_at",
      lit(null).$castTo<string | null>().as("exercise_id"),
      lit(null).$castTo<string | null>().as("response"),
    ])
    .where("account_id", "=", accountId)
    .unionAll((union) =>
      union
        .selectFrom("exercise_response")
        .select(({ lit }) => [
          "lesson_id",
          "saved_at as opened_at",
          lit(null).$castTo<number | null>().as("completed_at"),
          "exercise_id",
          "response",
        ])
        .where("account_id", "=", accountId)
        .where("lesson_id", "=", lessonId),
    )
    .execute();

  const record: LessonRecord = { accountId, progress: new Map(), entered: [] };
  for (const { lesson_id, opened_at, completed_at, exercise_id, response } of rows) {
    if (exercise_id === null || response === null) {
      record.progress.set(lesson_id, { openedAt: opened_at, readAt: completed_at });
    } else {
      record.entered.push({ exercise_id, response });
    }
  }
  return record;
}
