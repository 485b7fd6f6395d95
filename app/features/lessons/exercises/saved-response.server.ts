import { z } from "zod";
import { editionOf } from "./edition.server";
import type { Exercise, ExerciseResponse } from "./exercise";

const index = z.int().min(0);

const edition = z.string().optional();

export const SavedNote = z.strictObject({ kind: z.literal("reflect"), text: z.string() });

const Saved = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("quiz"), chosen: z.array(index.nullable()), edition }),
  z.strictObject({ kind: z.literal("sort"), placed: z.array(index.nullable()), edition }),
  SavedNote,
  z.strictObject({ kind: z.literal("checklist"), checked: z.array(index), edition }),
]) satisfies z.ZodType<ExerciseResponse>;

/** A response with the edition of the exercise that it was given to, if that exercise has lists. */
type SavedResponse = z.infer<typeof Saved>;

export interface ResponseRow {
  lesson_id: string;
  exercise_id: string;
  response: string;
}

/** Responses by exercise id. */
export function parseResponses(rows: Pick<ResponseRow, "exercise_id" | "response">[]) {
  return Object.fromEntries(rows.map((row) => [row.exercise_id, parseSaved(row.response)]));
}

/** Responses by exercise id, without those to an earlier edition of the exercise. */
export function responsesTo(
  exercises: Exercise[],
  rows: Pick<ResponseRow, "exercise_id" | "response">[],
): Record<string, ExerciseResponse> {
  const responses = new Map(Object.entries(parseResponses(rows)));
  return Object.fromEntries(
    exercises.flatMap((exercise) => {
      const response = responses.get(exercise.id);
      return response && isCurrent(exercise, response) ? [[exercise.id, response]] : [];
    }),
  );
}

function isCurrent(exercise: Exercise, response: SavedResponse) {
  if (response.kind === "reflect" || response.edition === undefined) return true;
  return response.edition === editionOf(exercise);
}

function parseSaved(json: string): SavedResponse {
  return Saved.parse(JSON.parse(json));
}
