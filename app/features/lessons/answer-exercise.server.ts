import type { Db } from "#db/database";
import { editionOf } from "./exercises/edition.server";
import type { Exercise, Response, TypedRating } from "./exercises/exercise";
import { addRating, readRating, typedRating } from "./exercises/life-ratings.server";
import { readExercise } from "./exercises/read-exercise.server";
import { readResponse, saveResponse } from "./exercises/responses.server";
import type { Lesson } from "./course";

/** What became of a sent exercise. Without an account the response is shown once and kept nowhere. */
export interface Answered {
  exerciseId: string;
  response: Response | null;
  /** A life rating that could not be kept. */
  typed: TypedRating | null;
  error: string | null;
}

const signedOut =
  "You’re signed out, so this isn’t kept yet. Sign in on another tab, then come back and press the button again.";

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
  const answered = { exerciseId: exercise.id, response: null, typed: null, error: null };

  if (exercise.kind === "life-rating") {
    const rating = readRating(form);
    const error = typeof rating === "string" ? rating : null;
    if (error || !accountId) {
      return { ...answered, typed: typedRating(form), error: error ?? signedOut };
    }
    await addRating(db, accountId, rating as TypedRating, now);
    return answered;
  }
  const response = readResponse(exercise, form);
  if (typeof response === "string") {
    const typed: Response = { kind: "reflect", text: String(form.get("text") ?? "") };
    return { ...answered, response: typed, error: response };
  }
  const place = {
    lessonId: lesson.id,
    exerciseId: exercise.id,
    edition: editionOf(exercise),
  };
  if (accountId) await saveResponse(db, accountId, place, response, now);
  const isLost = !accountId && (exercise.kind === "reflect" || exercise.kind === "checklist");
  return { ...answered, response, error: isLost ? signedOut : null };
}

function exerciseIn({ parts }: Lesson, id: string): Exercise | null {
  for (const part of parts) {
    if (part.kind === "marker" && part.attributes.id === id) return readExercise(part);
  }
  return null;
}
