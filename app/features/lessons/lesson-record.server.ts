import type { Db } from "#db/database";
import { openResponses } from "./exercises/responses.server";
import type { ResponseRow } from "./exercises/saved-response.server";
import type { LessonProgress } from "./next-step";

/** A member's progress and responses that the page of one lesson needs. */
export interface LessonRecord {
  accountId: string;
  /** The progress in every lesson, for the rail and for the lessons to read first. */
  progress: LessonProgress;
  /** The responses to this lesson's exercises, as JSON. */
  responses: ResponseRow[];
}

/** Reads progress and responses in one query, because lessons are the most visited pages. */
export async function readLessonRecord(
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

  const record: LessonRecord = { accountId, progress: new Map(), responses: [] };
  for (const { lesson_id, opened_at, completed_at, exercise_id, response } of rows) {
    if (exercise_id === null || response === null) {
      record.progress.set(lesson_id, { openedAt: opened_at, readAt: completed_at });
    } else {
      record.responses.push({ lesson_id, exercise_id, response });
    }
  }
  record.responses = await openResponses(db, accountId, record.responses);
  return record;
}
