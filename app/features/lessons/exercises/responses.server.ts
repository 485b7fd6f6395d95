import type { Db } from "#db/database";
import { createSeal, getSeal, type Seal } from "#db/sealed";
import { inTransaction, lockRow } from "#db/transaction";
import type { ExerciseResponse } from "./exercise";
import { noteMark } from "./note-mark";
import { SavedNote, type ResponseRow } from "./saved-response.server";

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

interface SentNote {
  kind: "reflect";
  text: string;
  /** The mark of the note that the form was filled from, or null if that is not known. */
  was: string | null;
}

/**
 * Saves a note, unless another one was saved since its form was filled. Returns that other note, which is
 * empty if it was erased, or null once the note is saved.
 */
export async function saveNote(
  db: Db,
  accountId: string,
  place: { lessonId: string; exerciseId: string },
  { was, ...note }: SentNote,
  now: number,
): Promise<string | null> {
  await createSeal(db, accountId);
  return inTransaction(db, async (trx) => {
    await lockRow(trx, "account", accountId);
    const saved = await findNote(trx, accountId, place);
    if (was !== null && noteMark(saved) !== was && saved !== note.text) return saved;
    await saveResponse(trx, accountId, place, note, now);
    return null;
  });
}

/** The text of a note, or an empty text without one. */
async function findNote(
  db: Db,
  accountId: string,
  { lessonId, exerciseId }: { lessonId: string; exerciseId: string },
) {
  const rows = await db
    .selectFrom("exercise_response")
    .select(["lesson_id", "exercise_id", "response"])
    .where("account_id", "=", accountId)
    .where("lesson_id", "=", lessonId)
    .where("exercise_id", "=", exerciseId)
    .where("kind", "=", "reflect")
    .execute();
  const [row] = await openResponses(db, accountId, rows);
  return row ? SavedNote.parse(JSON.parse(row.response)).text : "";
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
    const { text } = SavedNote.parse(JSON.parse(response));
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
