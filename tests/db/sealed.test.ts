import fc from "fast-check";
import { expect, test } from "vitest";
import { keyStoreOf, openDatabase } from "#db/database";
import { ErasedKey } from "#db/keys/key-store";
import {
  createQuestionSeal,
  createSeal,
  findQuestionSeal,
  getQuestionSeal,
  getSeal,
  Seal,
} from "#db/sealed";
import { aQuestion } from "#tests/features/questions/question-factory";
import { anAccount } from "#tests/helpers/factories";
import { newEmptyDatabase } from "#tests/helpers/new-database";
import { testDb } from "#tests/helpers/test-db";
import { listQueue } from "~/features/desk/desk-queue.server";
import { findDeskQuestion } from "~/features/desk/desk.server";
import { listNotes } from "~/features/lessons/exercises/responses.server";
import { listObservations } from "~/features/observations/observations.server";
import { listQuestions } from "~/features/questions/questions.server";
import { findThread } from "~/features/questions/thread.server";
import { listSavedLines } from "~/features/statements/saved-lines.server";
import { exportStatements } from "~/features/statements/statement-export.server";

const place = { table: "statement", column: "body", row: "a" };

test("a sealed text opens in its own place and holds no plain word", async () => {
  const seal = new Seal(Buffer.alloc(32, 7));
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 400 }), async (text) => {
      const sealed = seal.seal(place, text);
      expect(seal.open(place, sealed)).toBe(text.toWellFormed());
      expect(sealed).toMatch(/^s1\.[\w-]+$/);
      if (text.length > 3) expect(sealed).not.toContain(text);
    }),
  );
});

test("the same text is sealed differently each time", () => {
  const seal = new Seal(Buffer.alloc(32, 7));
  expect(seal.seal(place, "same")).not.toBe(seal.seal(place, "same"));
});

test.each([
  ["another row", { ...place, row: "b" }],
  ["another column", { ...place, column: "recipient" }],
  ["another table", { ...place, table: "reply" }],
])("a sealed text that was moved to %s is refused", (_where, elsewhere) => {
  const seal = new Seal(Buffer.alloc(32, 7));
  const sealed = seal.seal(place, "for one place only");
  expect(() => seal.open(elsewhere, sealed)).toThrow(/were changed|too short/);
});

test("a sealed text with one changed byte is refused, and so is a plain text", () => {
  const seal = new Seal(Buffer.alloc(32, 7));
  const sealed = seal.seal(place, "whole");
  const bytes = Buffer.from(sealed.slice(3), "base64url");
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1;
    expect(() => seal.open(place, `s1.${changed.toString("base64url")}`)).toThrow(
      /were changed|too short/,
    );
  }
  expect(() => seal.open(place, "plain words")).toThrow(/not sealed/);
  expect(() => seal.open(place, "s1.")).toThrow(/too short/);
});

test("two members and two questions have different keys, and one keeps its own", async () => {
  const db = await testDb();
  const [one, other] = [await anAccount(db), await anAccount(db)];
  const sealed = (await createSeal(db, one.id)).seal(place, "mine");

  expect((await createSeal(db, one.id)).open(place, sealed)).toBe("mine");
  await expect(async () => (await createSeal(db, other.id)).open(place, sealed)).rejects.toThrow(
    /were changed/,
  );
  const asked = (await createQuestionSeal(db, "q1", one.id)).seal(place, "asked");
  await expect(async () => (await createSeal(db, one.id)).open(place, asked)).rejects.toThrow(
    /were changed/,
  );
  await expect(async () =>
    (await createQuestionSeal(db, "q2", one.id)).open(place, asked),
  ).rejects.toThrow(/were changed/);
});

test("a transaction finds the key store of its database, and a key outlives its rollback", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  let sealed = "";
  const failed = db.transaction().execute(async (trx) => {
    sealed = (await createSeal(trx, id)).seal(place, "words");
    throw new Error("undone");
  });
  await expect(failed).rejects.toThrow("undone");
  expect((await createSeal(db, id)).open(place, sealed)).toBe("words");
});

test("a database that was opened without keys says so", async () => {
  const { address, remove } = await newEmptyDatabase();
  const db = openDatabase(address);
  expect(() => keyStoreOf(db)).toThrow(/without its key store/);
  await db.destroy();
  await remove();
});

test("reading creates no key, and says what to do where the key is missing", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  expect(await exportStatements(db, id)).toEqual([]);
  expect(await listSavedLines(db, id, "no attempt")).toEqual([]);
  expect(await listNotes(db, id)).toEqual([]);
  expect(await listObservations(db, id)).toEqual([]);
  await expect(getSeal(db, id)).rejects.toThrow(/keys restore FILE/);

  expect(await keyStoreOf(db).readRows()).toEqual([]);
});

test("a question whose key was erased is on no list, and others stay", async () => {
  const db = await testDb();
  const [one, other] = [await anAccount(db), await anAccount(db)];
  const gone = await aQuestion(db, one.id);
  const stays = await aQuestion(db, other.id);
  await keyStoreOf(db).eraseKey(gone.id);

  expect(await findThread(db, one.id, gone.id)).toBeNull();
  expect((await listQuestions(db, one.id)).questions).toEqual([]);
  expect(await findDeskQuestion(db, other.id, gone.id)).toBeNull();
  const { questions } = await listQueue(db, { filter: "all", expertId: other.id });
  expect(questions.map(({ id }) => id)).toEqual([stays.id]);
  await expect(getQuestionSeal(db, gone.id)).rejects.toThrow(ErasedKey);
  await expect(findQuestionSeal(db, "no question")).rejects.toThrow(/keys restore FILE/);
});
