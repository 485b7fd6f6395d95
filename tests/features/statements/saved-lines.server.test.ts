import { describe, expect, test } from "vitest";
import { saveLine, listSavedLines } from "~/features/statements/saved-lines.server";
import { mayCarry, mostStatements } from "~/features/statements/statement";
import { saveStatement } from "~/features/statements/save-statement.server";
import {
  changeStatement,
  eraseStatement,
  findStatement,
  listStatements,
} from "~/features/statements/statements.server";
import type { Db } from "#db/database";
import { anAccount, anAttempt } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const line = "That sounds like a heavy day.";
const now = 1_000_000_000;
const other = { body: "Could we talk on Sunday?", recipient: "", occasion: "", name: "" };

async function aTalk(db: Db) {
  const { id: accountId } = await anAccount(db);
  const attemptId = await anAttempt(db, accountId);
  return { accountId, attemptId };
}

async function aSavedLine() {
  const db = await testDb();
  const talk = await aTalk(db);
  const { accountId, attemptId } = talk;
  const save = () => saveLine(db, accountId, { attemptId, line }, "1-abc", now);
  return { db, ...talk, save, id: (await save())! };
}

test("saves a line of a talk as a statement with its source, and not marked ready", async () => {
  const { db, accountId, attemptId, id } = await aSavedLine();

  expect(await findStatement(db, accountId, id)).toMatchObject({
    body: line,
    line,
    attempt_id: attemptId,
    is_ready: 0,
  });
  expect(await listSavedLines(db, accountId, attemptId)).toEqual([{ id, line }]);
});

describe("a line that is already saved", () => {
  test("is saved once by two requests at the same time", async () => {
    const { db, accountId, save, id } = await aSavedLine();

    expect(await Promise.all([save(), save(), save()])).toEqual([id, id, id]);
    expect(await listStatements(db, accountId)).toHaveLength(1);
  });

  test("is not overwritten after the member changed it", async () => {
    const { db, accountId, save, id } = await aSavedLine();
    await changeStatement(db, accountId, id, other, "1-abc", now);

    expect(await save()).toBe(id);
    expect(await findStatement(db, accountId, id)).toMatchObject({ body: other.body, line });
  });

  test("can be saved again after it was erased", async () => {
    const { db, accountId, attemptId, save, id } = await aSavedLine();
    await eraseStatement(db, accountId, id);
    expect(await listSavedLines(db, accountId, attemptId)).toEqual([]);

    expect(await save()).not.toBe(id);
  });
});

test("a saved line is found although its words are encrypted", async () => {
  const { db, accountId, save, id } = await aSavedLine();
  await db.updateTable("statement").set({ line: "sealed", body: "sealed" }).execute();

  expect(await save()).toBe(id);
  const rows = await db.selectFrom("statement").select("account_id").execute();
  expect(rows).toEqual([{ account_id: accountId }]);
});

test("a full notebook refuses a new line and finds a saved one", async () => {
  const { db, accountId, attemptId, save, id } = await aSavedLine();
  const reading = { isReady: true, rubricVersion: "1-abc" };
  for (let index = 1; index < mostStatements; index += 1) {
    await saveStatement(db, accountId, { ...other, body: `Line ${index}` }, reading, now);
  }

  const more = { attemptId, line: "Another line." };
  expect(await saveLine(db, accountId, more, "1-abc", now)).toBeNull();
  expect(await save()).toBe(id);
});

test("does not list the lines that another member saved", async () => {
  const { db, attemptId } = await aSavedLine();
  const stranger = await anAccount(db);

  expect(await listSavedLines(db, stranger.id, attemptId)).toEqual([]);
});

test("a card shows words of a good hour, and unchanged lines of a talk", () => {
  expect(mayCarry({ is_ready: 1, body: "Mine.", line: null })).toBe(true);
  expect(mayCarry({ is_ready: 0, body: "Mine.", line: null })).toBe(false);
  expect(mayCarry({ is_ready: 0, body: line, line })).toBe(true);
  expect(mayCarry({ is_ready: 0, body: `${line} Or else.`, line })).toBe(false);
});
