import { openDatabase } from "../../db/database.ts";
import { newId } from "../../db/new-id.ts";
import { createSeal } from "../../db/sealed.ts";
import { lessonId } from "./lesson-under-test.ts";
import { keysOf, type Visitor } from "./members.ts";

const day = 86_400_000;

/** Writes so many entries into each member's notebook: of ten, six maps, three days and a statement. */
export async function writeEntries(file: string, members: readonly Visitor[], count: number) {
  const db = openDatabase(file, keysOf(file));
  const now = Date.now();
  try {
    for (const { id } of members) {
      await db.transaction().execute(async (trx) => {
        const seal = await createSeal(trx, id);
        for (let number = 0; number < count; number += 1) {
          const entry = newId();
          const at = now - number * day;
          const times = { account_id: id, created_at: at, updated_at: at };
          const on = new Date(at).toISOString().slice(0, 10);
          const sealed = (table: string, words: object) =>
            seal.seal({ table, column: "words", row: entry }, JSON.stringify(words));
          if (number % 10 < 6) {
            const answers = {
              day: on,
              before: "Home at six.",
              outside: ["payday"],
              ended: "talked",
            };
            const words = sealed("observation", { answers, isFinished: true });
            const row = { id: entry, kind: "use" as const, happened_on: on, words, ...times };
            await trx.insertInto("observation").values(row).execute();
          } else if (number % 10 < 9) {
            const words = sealed("journal_entry", { day: on, mood: "low", helped: "A walk." });
            const row = { id: entry, written_on: on, words, ...times };
            await trx.insertInto("journal_entry").values(row).execute();
          } else {
            const body = "Could you call me on Sunday at noon?";
            const open = { name: "", recipient: "Theo", occasion: "", body, line: null };
            const reading = { is_ready: 1, rubric_version: "1", attempt_id: null, line_hash: null };
            const words = seal.sealRow("statement", entry, open);
            await trx
              .insertInto("statement")
              .values({ id: entry, ...words, ...reading, ...times })
              .execute();
          }
        }
      });
    }
  } finally {
    await db.destroy();
  }
}

/** Saves what each member answered in the lesson under test. */
export async function answerLesson(file: string, members: readonly Visitor[]) {
  const db = openDatabase(file, keysOf(file));
  try {
    for (const { id } of members) {
      const seal = await createSeal(db, id);
      const exercise = { account_id: id, lesson_id: lessonId, exercise_id: "good-taper" };
      const row = `${id} ${lessonId} good-taper`;
      const answer = JSON.stringify({ kind: "quiz", chosen: [0, 0, 0, 0] });
      const response = seal.seal({ table: "exercise_response", column: "response", row }, answer);
      const saved = { kind: "quiz" as const, response, saved_at: Date.now() };
      await db
        .insertInto("exercise_response")
        .values({ ...exercise, ...saved })
        .execute();
    }
  } finally {
    await db.destroy();
  }
}
