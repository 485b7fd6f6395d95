import type { Db } from "#db/database";
import { editionOf } from "./exercises/edition.server";
import type { Exercise, ExerciseResponse, TypedRating } from "./exercises/exercise";
import { addRating } from "./exercises/life-ratings.server";
import { parseRating, ratingAsTyped } from "./exercises/parse-rating.server";
import { readExercise } from "./exercises/read-exercise.server";
import { parseResponse } from "./exercises/parse-response.server";
import { saveResponse } from "./exercises/responses.server";
import type { Lesson } from "./course";

/** What the page shows after an exercise was sent. A visitor's response is shown once and not saved. */
export interface ExerciseResult {
  exerciseId: string;
  response: ExerciseResponse | null;
  /** A life rating that was not saved. */
  typed: TypedRating | null;
  error: string | null;
}

const signedOut =
  "You’re signed out, so this isn’t saved yet. Sign in on another tab, then come back and press the button again.";

/** Saves the response in the form. Returns null if the lesson has no such exercise. */
export async function submitExercise(
  db: Db,
  accountId: string | null,
  lesson: Lesson,
  form: FormData,
  now: number,
): Promise<ExerciseResult | null> {
  const exercise = exerciseIn(lesson, String(form.get("exercise")));
  if (!exercise) return null;
  const result = { exerciseId: exercise.id, response: null, typed: null, error: null };

  if (exercise.kind === "life-rating") {
    const rating = parseRating(form);
    const error = typeof rating === "string" ? rating : null;
    if (error || !accountId) {
      return { ...result, typed: ratingAsTyped(form), error: error ?? signedOut };
    }
    await addRating(db, accountId, rating as TypedRating, now);
    return result;
  }
  const response = parseResponse(exercise, form);
  if (typeof response === "string") {
    const typed: ExerciseResponse = { kind: "reflect", text: String(form.get("text") ?? "") };
    return { ...result, response: typed, error: response };
  }
  const place = {
    lessonId: lesson.id,
    exerciseId: exercise.id,
    edition: editionOf(exercise),
  };
  if (accountId) await saveResponse(db, accountId, place, response, now);
  const isLost = !accountId && (exercise.kind === "reflect" || exercise.kind === "checklist");
  return { ...result, response, error: isLost ? signedOut : null };
}

function exerciseIn({ parts }: Lesson, id: string): Exercise | null {
  for (const part of parts) {
    if (part.kind === "marker" && part.attributes.id === id) return readExercise(part);
  }
  return null;
}
