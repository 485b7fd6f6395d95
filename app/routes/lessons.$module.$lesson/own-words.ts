import type { LessonData } from "./load-lesson.server";

/** Whether a lesson's page shows anything its reader wrote or chose: then nothing of it is kept in memory. */
export function holdsOwnWords({ responses, ratings }: Pick<LessonData, "responses" | "ratings">) {
  return Object.keys(responses).length > 0 || ratings.length > 0;
}
