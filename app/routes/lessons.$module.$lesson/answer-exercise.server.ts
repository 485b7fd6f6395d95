import type { Db } from "#db/database";
import type { Exercise, Response } from "~/features/exercises/exercise";
import { addRating, readRating } from "~/features/exercises/life-ratings.server";
import { readExercise } from "~/features/exercises/read-exercise.server";
import { readResponse, saveResponse } from "~/features/exercises/responses.server";
import type { Lesson } from "~/features/lessons/course";

/** What became of a sent exercise. Without an account the response is shown once and kept nowhere. */
export interface Answered {
  exerciseId: string;
  response: Response | null;
  error: string | null;
}

/** Reads what was sent for one exercise of the lesson and keeps it; null when it has no such exercise. */
export async function answerExercise(
  db: Db,
  accountId: string | null,
  lesson: Lesson,
  form: FormData,
  now: number,
): Promise<Answered | null> {
  const exercise = exerciseIn(lesson, String(form.get("exercise")));
  if (!exercise) return null;
  const answered = { exerciseId: exercise.id, response: null, error: null };

  if (exercise.kind === "life-rating") {
    const rating = readRating(form);
    if (typeof rating === "string") return { ...answered, error: rating };
    if (accountId) await addRating(db, accountId, rating, now);
    return answered;
  }
  const response = readResponse(exercise, form);
  if (typeof response === "string") {
    const typed: Response = { kind: "reflect", text: String(form.get("text") ?? "") };
    return { ...answered, response: typed, error: response };
  }
  const place = { lessonId: lesson.id, exerciseId: exercise.id };
  if (accountId) await saveResponse(db, accountId, place, response, now);
  return { ...answered, response };
}

function exerciseIn({ parts }: Lesson, id: string): Exercise | null {
  for (const part of parts) {
    if (part.kind === "marker" && part.attributes.id === id) return readExercise(part);
  }
  return null;
}
