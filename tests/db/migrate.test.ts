import { spawn } from "node:child_process";
import { once } from "node:events";
import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import path from "node:path";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import type { Db } from "#db/database";
import { isSchemaCurrent, migrateDown, migrateToLatest } from "#db/migrate";
import { migrations } from "#db/migrations/index";
import { seed } from "#db/seed";
import { testDb } from "#tests/helpers/test-db";
import { aFolder, using } from "./a-writer";

const names = Object.keys(migrations);

/** What the file is made of, as SQLite tells it. */
async function schemaOf(db: Db) {
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master where tbl_name not like 'kysely%' order by name`.execute(
    db,
  );
  return rows;
}

/** A table's rows, as one number that changes with any of them. */
async function sumOf(db: Db, table: Parameters<Db["selectFrom"]>[0] & string) {
  const rows = await db.selectFrom(table).selectAll().execute();
  const lines = rows.map((row) => JSON.stringify(row)).toSorted();
  return `${rows.length} ${createHash("sha256").update(lines.join("\n")).digest("hex")}`;
}

async function fill(db: Db, members: number) {
  await seed(db, { secret: "a secret of the tests, long enough", now: Date.now() });
  const times = { created_at: 1, updated_at: 1 };
  const rest = { email_verified: 0, role: "member", country: "us", track: "C" } as const;
  const unset = { two_factor_enabled: 0, stripe_customer_id: null };
  const ids = Array.from({ length: members }, (_, index) => `member-${index}`);
  for (let from = 0; from < members; from += 500) {
    const values = ids
      .slice(from, from + 500)
      .map((id) => ({ id, email: `${id}@example.org`, alias: id, ...rest, ...unset, ...times }));
    await db.insertInto("account").values(values).execute();
  }
}

test("a file of ten thousand members keeps every row that a migration down and up again does not own", async () => {
  const db = await testDb();
  await fill(db, 10_000);
  const kept = ["account", "credential", "grant", "lesson_progress", "exercise_response"] as const;
  const before = await Promise.all(kept.map((table) => sumOf(db, table)));
  const schema = await schemaOf(db);

  expect(await migrateDown(db)).toBe(names.at(-1));
  expect(await isSchemaCurrent(db)).toBe(false);
  expect(await migrateToLatest(db)).toEqual([names.at(-1)]);

  expect(await Promise.all(kept.map((table) => sumOf(db, table)))).toEqual(before);
  expect(await schemaOf(db)).toEqual(schema);
  expect(await isSchemaCurrent(db)).toBe(true);
}, 30_000);

test("a filled file goes all the way down to nothing and comes up as a new one does", async () => {
  const db = await testDb();
  await fill(db, 100);
  const schema = await schemaOf(db);

  for (const name of names.toReversed()) expect(await migrateDown(db)).toBe(name);
  expect(await migrateDown(db)).toBeNull();
  expect(await schemaOf(db)).toEqual([]);

  expect(await migrateToLatest(db)).toEqual(names);
  expect(await schemaOf(db)).toEqual(schema);
  expect(await migrateToLatest(db)).toEqual([]);
});

test("a migration that is killed at any moment leaves a file that the next start brings up to date", async () => {
  const schema = await schemaOf(await testDb());
  for (let round = 0; round < 5; round += 1) {
    const file = path.join(await aFolder(), "new.sqlite");
    const child = spawn(process.execPath, ["db/cli.ts", "migrate"], {
      env: { ...process.env, DATABASE_FILE: file },
      stdio: "ignore",
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    await pause(250 + round * 60);
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");

    await using(file, async (db) => {
      await migrateToLatest(db);
      expect(await schemaOf(db)).toEqual(schema);
      expect(await isSchemaCurrent(db)).toBe(true);
    });
  }
}, 30_000);

test("a file of a newer release is refused by name and left alone", async () => {
  const db = await testDb();
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(db);

  await expect(migrateToLatest(db)).rejects.toThrow(/newer release \(it has 9999-later\)/);
  expect(await isSchemaCurrent(db)).toBe(false);
});
