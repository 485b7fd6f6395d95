import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#db/database";
import { changeStatement, keepStatement } from "~/features/statements/statements.server";
import { anAccount } from "#tests/helpers/factories";
import { aFile, aFolder, using } from "./sqlite/database-file";

/** Runs a command as `npm run db --` does. */
async function run(file: string, words: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ["db/cli.ts", ...words], {
    env: { ...process.env, DATABASE_FILE: file, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [said, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  return { code: code as number, said, complaint };
}

test.each([
  [[]],
  [["help"]],
  [["constructor"]],
  [["migrate", "up"]],
  [["backup"]],
  [["restore"]],
  [["seed", "again"]],
  [["role", "linden@example.org", "queen"]],
  [["give", "linden@example.org", "soon"]],
  [["erase"]],
  [["migrate", "--down"]],
])("%j prints the usage and touches no file", async (words) => {
  const file = path.join(await aFolder(), "none.sqlite");

  const { code, said, complaint } = await run(file, words);

  expect([code, said]).toEqual([2, ""]);
  expect(complaint).toMatch(/^Usage: npm run db -- <command>/);
  expect(existsSync(file)).toBe(false);
});

test("a new database is created in a new folder, and a second migration says that nothing was to do", async () => {
  const file = path.join(await aFolder(), "deep", "er", "new.sqlite");

  expect(await run(file, ["migrate"])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^Applied: 0001-accounts,/),
  });
  expect(await run(file, ["migrate"])).toMatchObject({ code: 0, said: "Already up to date.\n" });
  expect(await run(file, ["migrate", "down"])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^Undone: 0/),
  });
});

test("backup and restore copy a database, and give a reason when they refuse", async () => {
  const file = await aFile();
  await using(file, (db) => anAccount(db, { alias: "Linden" }));
  const copy = path.join(await aFolder(), "copy.sqlite");
  const other = path.join(await aFolder(), "other.sqlite");

  expect(await run(file, ["backup", copy])).toMatchObject({ code: 0, said: `Wrote ${copy}.\n` });
  expect(await run(file, ["backup", copy])).toMatchObject({
    code: 1,
    complaint: expect.stringMatching(/exists/),
  });
  expect(await run(other, ["restore", copy])).toMatchObject({ code: 0 });
  expect(await run(other, ["restore", copy])).toMatchObject({
    code: 1,
    complaint: expect.stringMatching(/--force/),
  });
  expect(await run(other, ["restore", copy, "--force"])).toMatchObject({ code: 0 });
  const aliases = await using(other, (db) => db.selectFrom("account").select("alias").execute());
  expect(aliases).toEqual([{ alias: "Linden" }]);
}, 30_000);

test("a backup of a missing database is refused, and creates no database", async () => {
  const folder = await aFolder();
  const file = path.join(folder, "typo.sqlite");

  const { code, complaint } = await run(file, ["backup", path.join(folder, "copy.sqlite")]);

  expect([code, complaint]).toEqual([1, `There is no database ${file}. Set DATABASE_FILE.\n`]);
  expect(existsSync(file)).toBe(false);
});

test("the role command ignores the case of the address and ends the sessions of the account", async () => {
  const file = await aFile();
  const { id } = await using(file, (db) => anAccount(db, { email: "linden@example.org" }));
  await using(file, (db) =>
    db
      .insertInto("session")
      .values({
        id: "a",
        account_id: id,
        token: "a",
        expires_at: 1,
        last_seen_at: 1,
        confirmed_at: 1,
        created_at: 1,
        updated_at: 1,
      })
      .execute(),
  );

  expect(await run(file, ["role", "Linden@Example.org", "expert"])).toMatchObject({ code: 0 });

  await using(file, async (db) => {
    const account = await db.selectFrom("account").select("role").executeTakeFirstOrThrow();
    expect(account.role).toBe("expert");
    expect(await db.selectFrom("session").select("id").execute()).toEqual([]);
  });
  expect(await run(file, ["role", "nobody@example.org", "expert"])).toMatchObject({
    code: 1,
    complaint: expect.stringMatching(/Nobody has signed up as nobody@example.org/),
  });
});

test("the give command gives a membership for some days or without end", async () => {
  const file = await aFile();
  await using(file, (db) => anAccount(db, { email: "linden@example.org" }));

  expect(await run(file, ["give", "linden@example.org", "30"])).toMatchObject({ code: 0 });
  expect(await run(file, ["give", "linden@example.org"])).toMatchObject({ code: 0 });

  const grants = await using(file, (db) =>
    db.selectFrom("grant").select(["source", "status", "ends_at"]).orderBy("ends_at").execute(),
  );
  const ends = Date.now() + 30 * 86_400_000;
  expect(grants).toEqual([
    { source: "complimentary", status: "active", ends_at: null },
    { source: "complimentary", status: "active", ends_at: expect.closeTo(ends, -5) },
  ]);
});

test("an erased account leaves no trace in the file or in its log", async () => {
  const file = await aFile();
  const secret = "the tin behind the boiler";
  const server = openDatabase(file);
  onTestFinished(() => server.destroy());
  const { id } = await anAccount(server, {
    email: "linden@example.org",
    stripe_customer_id: "cus_Linden",
  });
  await server
    .insertInto("exercise_response")
    .values({ account_id: id, lesson_id: "a", exercise_id: "b", response: secret, saved_at: 1 })
    .execute();
  const words = { recipient: "", occasion: "", name: "" };
  const said = { ...words, body: `${secret}, said` };
  const reading = { isReady: true, rubricVersion: "1" };
  const statementId = (await keepStatement(server, id, said, reading, 1))!;
  await changeStatement(server, id, statementId, { ...words, body: "Other words." }, "1", 2);
  expect(await bytesOf(file)).toContain(secret);

  const outcome = await run(file, ["erase", "Linden@example.org"]);

  expect(outcome).toMatchObject({
    code: 0,
    said: expect.stringMatching(/Delete the customer cus_Linden at Stripe/),
  });
  const bytes = await bytesOf(file);
  expect([bytes.includes(secret), bytes.includes("linden@example.org")]).toEqual([false, false]);
  expect(await run(file, ["erase", "linden@example.org"])).toMatchObject({ code: 1 });
});

async function bytesOf(file: string) {
  const parts = await Promise.all([readFile(file), readFile(`${file}-wal`)]);
  return Buffer.concat(parts).toString("latin1");
}

test("the demo people are refused in production", async () => {
  const file = path.join(await aFolder(), "new.sqlite");
  const production = {
    NODE_ENV: "production",
    BILLING: "none",
    SESSION_SECRET: "one that nobody else knows, of this length",
  };

  const { code, complaint } = await run(file, ["seed"], production);

  expect([code, complaint]).toEqual([1, expect.stringMatching(/Not in production/)]);
});
