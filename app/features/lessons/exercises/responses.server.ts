import { z } from "zod";
import type { Db } from "#db/database";
import { editionOf } from "./edition.server";
import { reflectLength, type Exercise, type Response } from "./exercise";

const index = z.int().min(0);
const edition = z.string().optional();
const Stored = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("quiz"), chosen: z.array(index.nullable()), edition }),
  z.strictObject({ kind: z.literal("sort"), placed: z.array(index.nullable()), edition }),
  z.strictObject({ kind: z.literal("reflect"), text: z.string() }),
  z.strictObject({ kind: z.literal("checklist"), checked: z.array(index), edition }),
]) satisfies z.ZodType<Response>;

/** A response, and to which edition of its exercise, where it chose among lines. */
type StoredResponse = z.infer<typeof Stored>;

/** Reads a response out of a posted form; a string is what to tell the member instead. */
export function readResponse(
  exercise: Exclude<Exercise, { kind: "life-rating" }>,
  form: URLSearchParams | FormData,
): Response | string {
  switch (exercise.kind) {
    case "quiz":
      return {
        kind: "quiz",
        chosen: exercise.questions.map(({ options }, question) =>
          choice(form, `q${question}`, options.length),
        ),
      };
    case "sort":
      return {
        kind: "sort",
        placed: exercise.lines.map((_, line) => choice(form, `l${line}`, exercise.groups.length)),
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
      return `That is ${over} characters too long to keep in one note. Shorten it a little; nothing is lost.`;
    }
  }
}

/** Keeps the latest response; what it replaces is gone. An empty note is no note. */
export async function saveResponse(
  db: Db,
  accountId: string,
  place: { lessonId: string; exerciseId: string; edition?: string },
  response: Response,
  now: number,
) {
  if (response.kind === "reflect" && response.text.trim() === "") {
    return eraseResponse(db, accountId, place);
  }
  const { edition } = place;
  const { kind } = response;
  const kept = { kind, response: JSON.stringify({ ...response, edition }), saved_at: now };
  await db
    .insertInto("exercise_response")
    .values({
      account_id: accountId,
      lesson_id: place.lessonId,
      exercise_id: place.exerciseId,
      ...kept,
    })
    .onConflict((conflict) =>
      conflict.columns(["account_id", "lesson_id", "exercise_id"]).doUpdateSet(kept),
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

interface EnteredRow {
  exercise_id: string;
  response: string;
}

/** Responses by exercise id, read from how they are stored. */
export function readEntered(rows: EnteredRow[]) {
  return Object.fromEntries(rows.map((row) => [row.exercise_id, parseStored(row.response)]));
}

/** What was entered into these exercises, but for choices among lines that have changed since. */
export function responsesTo(exercises: Exercise[], rows: EnteredRow[]): Record<string, Response> {
  const entered = new Map(Object.entries(readEntered(rows)));
  return Object.fromEntries(
    exercises.flatMap((exercise) => {
      const response = entered.get(exercise.id);
      return response && fits(exercise, response) ? [[exercise.id, response]] : [];
    }),
  );
}

function fits(exercise: Exercise, response: StoredResponse) {
  if (response.kind === "reflect" || response.edition === undefined) return true;
  return response.edition === editionOf(exercise);
}

/** Every note a member has written in a lesson, newest first. */
export async function listNotes(db: Db, accountId: string) {
  const rows = await db
    .selectFrom("exercise_response")
    .select(["lesson_id", "exercise_id", "response", "saved_at"])
    .where("account_id", "=", accountId)
    .orderBy("saved_at", "desc")
    .execute();
  return rows.flatMap((row) => {
    const response = parseStored(row.response);
    return response.kind === "reflect"
      ? [
          {
            lessonId: row.lesson_id,
            exerciseId: row.exercise_id,
            text: response.text,
            savedAt: row.saved_at,
          },
        ]
      : [];
  });
}

const latest = 4;

/** In which lessons a member last wrote something, and when: one line a lesson, newest first, none of the words. */
export async function latestNotes(db: Db, accountId: string) {
  const rows = await db
    .selectFrom("exercise_response")
    .select(["lesson_id", (eb) => eb.fn.max("saved_at").as("at")])
    .where("account_id", "=", accountId)
    .where("kind", "=", "reflect")
    .groupBy("lesson_id")
    .orderBy("at", "desc")
    .limit(latest)
    .execute();
  return rows.map(({ lesson_id, at }) => ({ lessonId: lesson_id, at }));
}

function parseStored(json: string): StoredResponse {
  return Stored.parse(JSON.parse(json));
}

function choice(form: URLSearchParams | FormData, name: string, count: number) {
  const value = String(form.get(name) ?? "");
  const chosen = /^\d{1,2}$/.test(value) ? Number(value) : -1;
  return chosen >= 0 && chosen < count ? chosen : null;
}
