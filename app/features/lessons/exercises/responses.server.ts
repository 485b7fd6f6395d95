import { z } from "zod";
import type { Db } from "#db/database";
import { createSeal, getSeal, type Seal } from "#db/sealed";
import { editionOf } from "./edition.server";
import { reflectLength, type Exercise, type ExerciseResponse } from "./exercise";

const index = z.int().min(0);
const edition = z.string().optional();
const Note = z.strictObject({ kind: z.literal("reflect"), text: z.string() });
const Saved = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("quiz"), chosen: z.array(index.nullable()), edition }),
  z.strictObject({ kind: z.literal("sort"), placed: z.array(index.nullable()), edition }),
  Note,
  z.strictObject({ kind: z.literal("checklist"), checked: z.array(index), edition }),
]) satisfies z.ZodType<ExerciseResponse>;

/** A response with the edition of the exercise that it was given to, if that exercise has lists. */
type SavedResponse = z.infer<typeof Saved>;

/** Returns the response in a form, or a message for the member about what is wrong. */
export function parseResponse(
  exercise: Exclude<Exercise, { kind: "life-rating" }>,
  form: URLSearchParams | FormData,
): ExerciseResponse | string {
  switch (exercise.kind) {
    case "quiz":
      return {
        kind: "quiz",
        chosen: exercise.questions.map(({ options }, question) =>
          chosenIndex(form, `q${question}`, options.length),
        ),
      };
    case "sort":
      return {
        kind: "sort",
        placed: exercise.lines.map((_, line) =>
          chosenIndex(form, `l${line}`, exercise.groups.length),
        ),
      };
    case "checklist":
      return {
        kind: "checklist",
        checked: exercise.checks.flatMap((_, check) => (form.has(`c${check}`) ? [check] : [])),
      };
    case "reflect": {
      const text = String(form.get("text") ?? "").replaceAll("\r\n", "\n");
      if (text.length <= reflectLength.max) return { kind: "reflect", text };
      const over = text.length - reflectLength.max;
      return `That is ${over} characters too long for one note. Shorten it a little; nothing is lost.`;
    }
  }
}

/** Saves the response in place of an earlier one. An empty note erases the note. */
export async function saveResponse(
  db: Db,
  accountId: string,
  place: { lessonId: string; exerciseId: string; edition?: string },
  response: ExerciseResponse,
  now: number,
) {
  if (response.kind === "reflect" && response.text.trim() === "") {
    return eraseResponse(db, accountId, place);
  }
  const { edition } = place;
  const seal = await createSeal(db, accountId);
  const saved = {
    kind: response.kind,
    response: seal.seal(
      sealedPlace(accountId, place.lessonId, place.exerciseId),
      JSON.stringify({ ...response, edition }),
    ),
    saved_at: now,
  };
  await db
    .insertInto("exercise_response")
    .values({
      account_id: accountId,
      lesson_id: place.lessonId,
      exercise_id: place.exerciseId,
      ...saved,
    })
    .onConflict((conflict) =>
      conflict.columns(["account_id", "lesson_id", "exercise_id"]).doUpdateSet(saved),
    )
    .execute();
}

export async function eraseResponse(
  db: Db,
  accountId: string,
  place: { lessonId: string; exerciseId: string },
) {
  await db
    .deleteFrom("exercise_response")
    .where("account_id", "=", accountId)
    .where("lesson_id", "=", place.lessonId)
    .where("exercise_id", "=", place.exerciseId)
    .execute();
}

export interface ResponseRow {
  lesson_id: string;
  exercise_id: string;
  response: string;
}

/** Decrypts the responses of one member. */
export async function openResponses<Row extends ResponseRow>(
  db: Db,
  accountId: string,
  rows: Row[],
): Promise<Row[]> {
  if (rows.length === 0) return [];
  const seal = await getSeal(db, accountId);
  return rows.map((row) => openResponse(seal, accountId, row));
}

function openResponse<Row extends ResponseRow>(seal: Seal, accountId: string, row: Row): Row {
  const place = sealedPlace(accountId, row.lesson_id, row.exercise_id);
  return { ...row, response: seal.open(place, row.response) };
}

/** The row has no id of its own, so its key identifies it. */
function sealedPlace(accountId: string, lessonId: string, exerciseId: string) {
  const row = `${accountId} ${lessonId} ${exerciseId}`;
  return { table: "exercise_response", column: "response", row };
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

/** Every note that the member wrote in a lesson, newest first. */
export async function listNotes(db: Db, accountId: string) {
  const rows = await db
    .selectFrom("exercise_response")
    .select(["lesson_id", "exercise_id", "response", "saved_at"])
    .where("account_id", "=", accountId)
    .where("kind", "=", "reflect")
    .orderBy("saved_at", "desc")
    .execute();
  const opened = await openResponses(db, accountId, rows);
  return opened.map(({ lesson_id, exercise_id, response, saved_at }) => {
    const { text } = Note.parse(JSON.parse(response));
    return { lessonId: lesson_id, exerciseId: exercise_id, text, savedAt: saved_at };
  });
}

const mostLessons = 4;

/** The lessons in which the member last wrote a note, each with the time, newest first. */
export async function listLatestNotes(db: Db, accountId: string) {
  const rows = await db
    .selectFrom("exercise_response")
    .select(["lesson_id", (eb) => eb.fn.max("saved_at").as("at")])
    .where("account_id", "=", accountId)
    .where("kind", "=", "reflect")
    .groupBy("lesson_id")
    .orderBy("at", "desc")
    .limit(mostLessons)
    .execute();
  return rows.map(({ lesson_id, at }) => ({ lessonId: lesson_id, at }));
}

function parseSaved(json: string): SavedResponse {
  return Saved.parse(JSON.parse(json));
}

/** The index that a field holds, or null if it holds none below `count`. */
function chosenIndex(form: URLSearchParams | FormData, name: string, count: number) {
  const value = String(form.get(name) ?? "");
  const chosen = /^\d{1,2}$/.test(value) ? Number(value) : -1;
  return chosen >= 0 && chosen < count ? chosen : null;
}
