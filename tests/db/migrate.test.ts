import { spawn } from "node:child_process";
import { once } from "node:events";
import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import { expect, onTestFinished, test } from "vitest";
import type { Db } from "#db/database";
import { isSchemaCurrent, migrateDown, migrateToLatest } from "#db/migrate";
import { migrations } from "#db/migrations/index";
import { seed } from "#db/seed";
import { isOnPostgres } from "#tests/helpers/new-database";
import { openResponses } from "~/features/lessons/exercises/responses.server";
import { testDb } from "#tests/helpers/test-db";
import { anEmptyDatabase, settingOf, using } from "./databases";

const names = Object.keys(migrations);

/** The definition of every table and index. */
async function schemaOf(db: Db) {
  if (isOnPostgres) return postgresSchemaOf(db);
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master where tbl_name not like 'kysely%' order by name`.execute(
    db,
  );
  return rows;
}

async function postgresSchemaOf(db: Db) {
  const { rows } = await sql`
    select table_name, column_name, data_type, is_nullable, column_default
    from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely%'
    union all
    select tablename, indexname, indexdef, '', '' from pg_indexes
    where schemaname = 'public' and tablename not like 'kysely%'
    union all
    select conrelid::regclass::text, conname, pg_get_constraintdef(oid), '', '' from pg_constraint
    where connamespace = 'public'::regnamespace and conrelid::regclass::text not like 'kysely%'
    order by 1, 2, 3`.execute(db);
  return rows;
}

/** The number of rows of a table, and a hash of their content. */
async function checksumOf(db: Db, table: Parameters<Db["selectFrom"]>[0] & string) {
  const rows = await db.selectFrom(table).selectAll().execute();
  const lines = rows.map((row) => JSON.stringify(row)).toSorted();
  return `${rows.length} ${createHash("sha256").update(lines.join("\n")).digest("hex")}`;
}

/** A sealed text differs each time it is sealed, so its words are compared. */
async function openedResponses(db: Db) {
  const rows = await db.selectFrom("exercise_response").selectAll().execute();
  const opened = rows.map(async (row) => (await openResponses(db, row.account_id, [row]))[0]);
  return (await Promise.all(opened)).map((row) => JSON.stringify(row)).toSorted();
}

async function fill(db: Db, members: number) {
  await seed(db, { secret: "a secret of the tests, long enough", now: Date.now() });
  const times = { created_at: 1, updated_at: 1 };
  const rest = { email_verified: 0, country: "us", track: "C" } as const;
  const unset = { two_factor_enabled: 0, stripe_customer_id: null };
  const ids = Array.from({ length: members }, (_, index) => `member-${index}`);
  for (let from = 0; from < members; from += 500) {
    const values = ids
      .slice(from, from + 500)
      .map((id) => ({ id, email: `${id}@example.org`, alias: id, ...rest, ...unset, ...times }));
    await db.insertInto("account").values(values).execute();
  }
}

test("undoing and repeating the last migration changes no row of ten thousand members", async () => {
  const db = await testDb();
  await fill(db, 10_000);
  const tables = ["account", "credential", "grant", "lesson_progress"] as const;
  const before = await Promise.all(tables.map((table) => checksumOf(db, table)));
  const responses = await openedResponses(db);
  const schema = await schemaOf(db);

  expect(await migrateDown(db)).toBe(names.at(-1));
  expect(await isSchemaCurrent(db)).toBe(false);
  expect(await migrateToLatest(db)).toEqual([names.at(-1)]);

  expect(await Promise.all(tables.map((table) => checksumOf(db, table)))).toEqual(before);
  expect(await openedResponses(db)).toEqual(responses);
  expect(await schemaOf(db)).toEqual(schema);
  expect(await isSchemaCurrent(db)).toBe(true);
});

test("a filled database can be migrated down to nothing and up to the same schema", async () => {
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

test.skipIf(isOnPostgres)(
  "the first nine migrations still write the schema that deployed SQLite files have",
  async () => {
    const firstNine = Object.fromEntries(Object.entries(migrations).slice(0, 9));
    const schema = await using(await anEmptyDatabase(), async (db) => {
      const provider = { getMigrations: async () => firstNine };
      const { error } = await new Migrator({ db, provider }).migrateToLatest();
      expect(error).toBeUndefined();
      return schemaOf(db);
    });

    const hash = createHash("sha256").update(JSON.stringify(schema)).digest("hex");

    expect(hash).toBe("34b002875a28d9be55107f26686143f0d76611d71540b1e8f12b3d6aeb66d8fa");
  },
);

test("after a migration is killed at any moment, the next start completes it", async () => {
  const schema = await schemaOf(await testDb());
  for (let round = 0; round < 5; round += 1) {
    const address = await anEmptyDatabase();
    const child = spawn(process.execPath, ["db/cli.ts", "migrate"], {
      env: { ...process.env, ...settingOf(address) },
      stdio: "ignore",
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    await pause(250 + round * 60);
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");

    await using(address, async (db) => {
      await migrateToLatest(db);
      expect(await schemaOf(db)).toEqual(schema);
      expect(await isSchemaCurrent(db)).toBe(true);
    });
  }
});

test("a database of a newer release is refused with the name of the migration", async () => {
  const db = await testDb();
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(db);

  await expect(migrateToLatest(db)).rejects.toThrow(/newer release \(it has 9999-later\)/);
  expect(await isSchemaCurrent(db)).toBe(false);
});
