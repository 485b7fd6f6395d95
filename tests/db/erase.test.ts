import { readFile } from "node:fs/promises";
import { expect, onTestFinished, test } from "vitest";
import { keyStoreOf, openDatabase, type Db } from "#db/database";
import { saveStatement } from "~/features/statements/save-statement.server";
import { changeStatement } from "~/features/statements/statements.server";
import { anAccount } from "#tests/helpers/factories";
import { isOnPostgres } from "#tests/helpers/new-database";
import { testKeys } from "#tests/helpers/test-keys";
import { aDatabase, runCommand, using } from "./databases";

test("an erased account leaves no row", async () => {
  const address = await aDatabase();
  const email = "linden@example.org";
  await using(address, async (db) => {
    const account = await anAccount(db, { email, stripe_customer_id: "cus_Linden" });
    await aStatement(db, account.id, "Words for nobody else.");
  });

  expect(await runCommand(address, ["erase", "Linden@example.org"])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/Delete the customer cus_Linden at Stripe/),
  });

  await using(address, async (db) => {
    for (const table of ["account", "statement", "statement_version"] as const) {
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
    }
  });
  expect(await runCommand(address, ["erase", email])).toMatchObject({ code: 1 });
});

test("erasing that was cut off after the keys can be run again", async () => {
  const address = await aDatabase();
  await using(address, async (db) => {
    const { id } = await anAccount(db, { email: "linden@example.org" });
    await keyStoreOf(db).eraseKeysOf(id);
  });

  expect(await runCommand(address, ["erase", "linden@example.org"])).toMatchObject({ code: 0 });

  await using(address, async (db) => {
    expect(await db.selectFrom("account").selectAll().execute()).toEqual([]);
  });
});

test.skipIf(isOnPostgres)(
  "an erased account leaves no trace in the file or in its log",
  async () => {
    const file = await aDatabase();
    const secret = "the tin behind the boiler";
    const server = openDatabase(file, testKeys(file));
    onTestFinished(() => server.destroy());
    const { id } = await anAccount(server, { email: "linden@example.org" });
    await server
      .insertInto("exercise_response")
      .values({
        account_id: id,
        lesson_id: "a",
        exercise_id: "b",
        kind: "reflect",
        response: secret,
        saved_at: 1,
      })
      .execute();
    await aStatement(server, id, `${secret}, said`);
    expect(await bytesOf(file)).toContain(secret);

    expect(await runCommand(file, ["erase", "linden@example.org"])).toMatchObject({ code: 0 });

    const bytes = await bytesOf(file);
    expect([bytes.includes(secret), bytes.includes("linden@example.org")]).toEqual([false, false]);
  },
);

/** Saves a statement and changes it, so that it has a version. */
async function aStatement(db: Db, accountId: string, body: string) {
  const words = { recipient: "", occasion: "", name: "" };
  const reading = { isReady: true, rubricVersion: "1" };
  const id = (await saveStatement(db, accountId, { ...words, body }, reading, 1))!;
  await changeStatement(db, accountId, id, { ...words, body: "Other words." }, "1", 2);
}

async function bytesOf(file: string) {
  const parts = await Promise.all([readFile(file), readFile(`${file}-wal`)]);
  return Buffer.concat(parts).toString("latin1");
}
