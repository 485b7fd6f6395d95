import { readFile } from "node:fs/promises";
import { sql } from "kysely";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { completeAnswerIndex, findAnswers } from "#db/answer-index";
import { openDatabase } from "#db/database";
import { eraseAccount } from "#db/erase";
import { getMarkRules } from "~/features/answers/marks/mark-rules.server";
import { anAnswer } from "#tests/features/answers/answer-factory";
import { anAccount } from "#tests/helpers/factories";
import { isOnPostgres, newDatabase } from "#tests/helpers/new-database";
import { testDb } from "#tests/helpers/test-db";
import { testKeys } from "#tests/helpers/test-keys";

// The lists of names come with a package that takes seconds to load.
beforeAll(() => getMarkRules().then(() => {}), 120_000);

const everyone = ["public", "members"] as const;

test("finds every word, else any word, in all parts, for these readers only", async () => {
  const db = await testDb();
  const night = await anAnswer(db, { words: { title: "The kettle at night" } });
  const day = await anAnswer(db, {
    audience: "members",
    words: { title: "The morning", reply: "Put the kettle on by day." },
  });
  const found = async (words: string[], audiences: readonly ("public" | "members")[] = everyone) =>
    (await findAnswers(db, words, audiences)).map(({ id }) => id);

  // A word in the title counts more.
  expect(await found(["kettle"])).toEqual([night.id, day.id]);
  expect(await found(["kettle"], ["public"])).toEqual([night.id]);
  expect(await found(["kettle", "night"])).toEqual([night.id]);
  expect((await found(["night", "nowhere"])).length).toBeGreaterThan(0);
  expect(await found(["nowhere"])).toEqual([]);
  expect(await found([])).toEqual([]);
  const [shown] = await findAnswers(db, ["finished"], ["public"]);
  expect(shown!.excerpt.filter(({ isFound }) => isFound)).toEqual([
    { text: "finished", isFound: true },
  ]);
});

test("an index that lost its rows, as after a move, is completed once", async () => {
  const db = await testDb();
  const { id } = await anAnswer(db);
  await sql`delete from search_answer`.execute(db);
  expect(await findAnswers(db, ["breakfast"], everyone)).toEqual([]);

  await completeAnswerIndex(db);
  await completeAnswerIndex(db);
  expect(await findAnswers(db, ["breakfast"], everyone)).toMatchObject([{ id }]);
  const { rows } = await sql`select answer_id from search_answer`.execute(db);
  expect(rows).toHaveLength(1);
});

test.skipIf(isOnPostgres)("an erased member’s answer is in no byte of the file", async () => {
  const { address, remove } = await newDatabase();
  const db = openDatabase(address, testKeys(address));
  onTestFinished(async () => {
    await db.destroy();
    await remove();
  });
  const member = await anAccount(db);
  await anAnswer(db, {
    memberId: member.id,
    words: { question: "The kestrelwort is here again." },
  });
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
  expect((await readFile(address)).includes("kestrelwort")).toBe(true);

  await eraseAccount(db, member.email);

  expect((await readFile(address)).includes("kestrelwort")).toBe(false);
});
