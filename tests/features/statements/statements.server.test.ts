import { describe, expect, test } from "vitest";
import { mostStatements, mostVersions } from "~/features/statements/statement";
import { saveStatement } from "~/features/statements/save-statement.server";
import {
  changeStatement,
  eraseStatement,
  findStatement,
  listStatements,
  markReady,
} from "~/features/statements/statements.server";
import { listVersions } from "~/features/statements/statement-versions.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const words = { body: "I felt worried.", recipient: "my son", occasion: "Sunday", name: "" };
const reading = { isReady: true, rubricVersion: "1-abc" };
const now = 1_000_000_000;

async function aMember() {
  const db = await testDb();
  const { id } = await anAccount(db);
  return { db, id };
}

describe("saving", () => {
  test("saves a statement as written, and whether its hour was good", async () => {
    const { db, id } = await aMember();

    const statementId = (await saveStatement(db, id, words, reading, now))!;

    expect(await findStatement(db, id, statementId)).toEqual({
      id: statementId,
      account_id: id,
      ...words,
      is_ready: 1,
      rubric_version: "1-abc",
      attempt_id: null,
      line: null,
      line_hash: null,
      created_at: now,
      updated_at: now,
    });
  });

  test("the same words sent twice within ten minutes are one statement", async () => {
    const { db, id } = await aMember();

    const first = await saveStatement(db, id, words, reading, now);
    const again = await saveStatement(db, id, words, reading, now + 500_000);
    const later = await saveStatement(db, id, words, reading, now + 700_000);

    expect(again).toBe(first);
    expect(later).not.toBe(first);
  });

  test("the same words sent again with a better hour update the statement", async () => {
    const { db, id } = await aMember();
    const first = await saveStatement(db, id, words, { ...reading, isReady: false }, now);

    await saveStatement(db, id, { ...words, occasion: "Monday" }, reading, now + 60_000);

    const changed = { id: first, is_ready: 1, occasion: "Monday" };
    expect(await listStatements(db, id)).toMatchObject([changed]);
  });

  test("a full notebook refuses a statement and still has all others", async () => {
    const { db, id } = await aMember();
    for (let index = 0; index < mostStatements; index += 1) {
      await saveStatement(db, id, { ...words, body: `Line ${index}` }, reading, now + index);
    }

    expect(await saveStatement(db, id, words, reading, now)).toBeNull();
    expect(await listStatements(db, id)).toHaveLength(mostStatements);
  });
});

describe("changing", () => {
  test("changed words save a version, and a changed name does not", async () => {
    const { db, id } = await aMember();
    const statementId = (await saveStatement(db, id, words, reading, now))!;
    const statement = { id: statementId, account_id: id };

    await changeStatement(db, id, statementId, { ...words, name: "Late" }, "1-abc", now + 1);
    expect(await listVersions(db, statement)).toEqual([]);

    await changeStatement(db, id, statementId, { ...words, body: "Second." }, "1-def", now + 2);
    await changeStatement(db, id, statementId, { ...words, body: "Third." }, "1-def", now + 3);

    expect(await listVersions(db, statement)).toEqual([
      { seq: 2, body: "Second.", kept_at: now + 2 },
      { seq: 1, body: words.body, kept_at: now + 1 },
    ]);
    expect(await findStatement(db, id, statementId)).toMatchObject({
      body: "Third.",
      rubric_version: "1-def",
      created_at: now,
      updated_at: now + 3,
    });
  });

  test("saves only the latest versions", async () => {
    const { db, id } = await aMember();
    const statementId = (await saveStatement(db, id, words, reading, now))!;
    for (let index = 0; index < mostVersions + 5; index += 1) {
      await changeStatement(db, id, statementId, { ...words, body: `${index}` }, "1", now + index);
    }

    const versions = await listVersions(db, { id: statementId, account_id: id });

    expect(versions).toHaveLength(mostVersions);
    expect(versions[0]).toMatchObject({ seq: mostVersions + 5, body: `${mostVersions + 3}` });
  });
});

test("statements are listed with the latest change first", async () => {
  const { db, id } = await aMember();
  const first = (await saveStatement(db, id, words, reading, now))!;
  const second = await saveStatement(db, id, { ...words, body: "Other." }, reading, now + 1);
  await changeStatement(db, id, first, { ...words, body: "Changed." }, "1", now + 2);

  expect((await listStatements(db, id)).map((one) => one.id)).toEqual([first, second]);
});

test("erasing a statement erases its versions", async () => {
  const { db, id } = await aMember();
  const statementId = (await saveStatement(db, id, words, reading, now))!;
  await changeStatement(db, id, statementId, { ...words, body: "Second." }, "1", now + 1);

  expect(await eraseStatement(db, id, statementId)).toBe(true);

  expect(await db.selectFrom("statement").selectAll().execute()).toEqual([]);
  expect(await db.selectFrom("statement_version").selectAll().execute()).toEqual([]);
});

test("a form that is sent again after its statement was erased saves the words anew", async () => {
  const { db, id } = await aMember();
  const send = () => saveStatement(db, id, words, { ...reading, formKey: "a form" }, now);
  const first = (await send())!;
  expect(await send()).toBe(first);
  await eraseStatement(db, id, first);

  const anew = (await send())!;

  expect((await listStatements(db, id)).map((one) => one.id)).toEqual([anew]);
});

test("erasing an account erases its statements", async () => {
  const { db, id } = await aMember();
  await saveStatement(db, id, words, reading, now);

  await db.deleteFrom("account").where("id", "=", id).execute();

  expect(await db.selectFrom("statement").selectAll().execute()).toEqual([]);
});

test("a member cannot read, change, mark or erase another member's statement", async () => {
  const { db, id } = await aMember();
  const { id: stranger } = await anAccount(db);
  const saved = await saveStatement(db, id, words, { ...reading, isReady: false }, now);
  const before = await findStatement(db, id, saved!);

  expect(await findStatement(db, stranger, saved!)).toBeNull();
  expect(await listStatements(db, stranger)).toEqual([]);
  expect(await changeStatement(db, stranger, saved!, { ...words, body: "Mine." }, "1", now)).toBe(
    false,
  );
  expect(await eraseStatement(db, stranger, saved!)).toBe(false);
  await markReady(db, stranger, saved!);

  expect(await findStatement(db, id, saved!)).toEqual(before);
});
