import { sql } from "kysely";
import { expect, test } from "vitest";
import { migrateDown, migrateToLatest } from "#db/migrate";
import { migrations } from "#db/migrations/index";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { listQueue } from "~/features/desk/desk-queue.server";
import { listQuestions } from "~/features/questions/questions.server";
import { findThread } from "~/features/questions/thread.server";

const words = "the tin behind the boiler";
const name = "0021-sealed-questions";

/** More than one batch. */
const count = 230;

test("questions from before are encrypted, can be read, and come back on the way down", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  while ((await migrateDown(db)) !== name);
  await db.transaction().execute(async (trx) => {
    for (let n = 0; n < count; n += 1) {
      await sql`insert into question (id, account_id, title, topic, body, excerpt, sharing, cue,
        asked_at, due_at)
      values (${`q${n}`}, ${id}, ${words}, 'talking', ${`${n} ${words}`}, ${words}, 'experts',
        ${n === 7 ? "suicide" : null}, ${n}, ${n})`.execute(trx);
      await sql`insert into reply values (${`r${n}`}, ${`q${n}`}, ${id}, ${words}, 1)`.execute(trx);
    }
  });
  const attached = JSON.stringify({ kind: "words", text: words });
  await sql`insert into question_attachment values ('q7', ${attached})`.execute(db);
  const before = await everyRow(db);

  const cutOff = db.transaction().execute(async (trx) => {
    await migrations[name]!.up(trx);
    throw new Error("cut off");
  });
  await expect(cutOff).rejects.toThrow("cut off");
  expect(await everyRow(db)).toBe(before);
  await migrateToLatest(db);

  expect(await everyRow(db)).not.toMatch(/boiler|suicide/);
  const thread = await findThread(db, id, "q7");
  expect(thread).toMatchObject({ title: words, body: `7 ${words}`, cue: "suicide" });
  expect(thread).toMatchObject({ attachment: { text: words }, replies: [{ body: words }] });
  const { questions } = await listQueue(db, { filter: "all", expertId: id });
  expect(questions[0]).toMatchObject({ id: "q7", excerpt: words, cue: "suicide" });
  expect((await listQuestions(db, id)).questions[0]).toMatchObject({ id: "q229", title: words });

  while ((await migrateDown(db)) !== name);
  expect(await everyRow(db)).toBe(before);
});

async function everyRow(db: Awaited<ReturnType<typeof testDb>>) {
  const rows = [
    await db.selectFrom("question").selectAll().orderBy("id").execute(),
    await db.selectFrom("reply").selectAll().orderBy("id").execute(),
    await db.selectFrom("question_attachment").selectAll().execute(),
  ];
  return JSON.stringify(rows);
}
