import type { Db } from "#db/database";
import { editionOf } from "./exercises/edition.server";
import type { Exercise, ExerciseResponse, TypedRating } from "./exercises/exercise";
import { addRating } from "./exercises/life-ratings.server";
import { noteMark } from "./exercises/note-mark";
import { parseRating, ratingAsTyped } from "./exercises/parse-rating.server";
import { readExercise } from "./exercises/read-exercise.server";
import { parseResponse } from "./exercises/parse-response.server";
import { saveNote, saveResponse } from "./exercises/responses.server";
import type { Lesson } from "./course";

/** What the page shows after an exercise was sent. A visitor's response is shown once and not saved. */
export interface ExerciseResult {
  exerciseId: string;
  response: ExerciseResponse | null;
  /** A life rating that was not saved. */
  typed: TypedRating | null;
  error: string | null;
  /** The note that was saved elsewhere in the meantime. The sent one is not saved. */
  other: string | null;
  /** The mark of the note that the form was filled from, where the form comes back without having been saved. */
  was: string | null;
}

const signedOut =
  "You’re signed out, so this isn’t saved yet. Sign in on another tab, then come back and press the button again.";

const changed = "This isn’t saved yet, because the note was changed somewhere else.";

/** The mark of the note that the form was filled from, or null if the form does not say. */
function wasIn(form: FormData) {
  const was = form.get("was");
  return typeof was === "string" ? was : null;
}

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
  const result = {
    exerciseId: exercise.id,
    response: null,
    typed: null,
    error: null,
    other: null,
    was: null,
  };

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
  const was = wasIn(form);
  if (typeof response === "string") {
    const typed: ExerciseResponse = { kind: "reflect", text: String(form.get("text") ?? "") };
    return { ...result, response: typed, error: response, was };
  }
  const place = {
    lessonId: lesson.id,
    exerciseId: exercise.id,
    edition: editionOf(exercise),
  };
  if (accountId && response.kind === "reflect") {
    const other = await saveNote(db, accountId, place, { ...response, was }, now);
    if (other === null) return { ...result, response };
    return { ...result, response, other, was: noteMark(other), error: changed };
  }
  if (accountId) await saveResponse(db, accountId, place, response, now);
  const isLost = !accountId && (exercise.kind === "reflect" || exercise.kind === "checklist");
  return isLost ? { ...result, response, error: signedOut, was } : { ...result, response };
}

function exerciseIn({ parts }: Lesson, id: string): Exercise | null {
  for (const part of parts) {
    if (part.kind === "marker" && part.attributes.id === id) return readExercise(part);
  }
  return null;
}
