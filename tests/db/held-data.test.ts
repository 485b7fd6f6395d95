import { sql } from "kysely";
import { expect, test } from "vitest";
import { isPostgres, type Db } from "#db/database";
import { eraseAccount } from "#db/erase";
import { heldData } from "#db/held-data";
import type { ColumnKind } from "#db/held-data/held-table";
import type { Database } from "#db/schema";
import { seed } from "#db/seed";
import { testDb } from "#tests/helpers/test-db";
import { fillTables } from "./fill-tables";

const tables = Object.keys(heldData) as (keyof Database)[];

/** Tables that Kysely and the search index keep for themselves; they hold nothing of a person. */
const notOurs = /^(kysely_|search_|sqlite_)/;

test("every table and column of the database stands in the register, and nothing else", async () => {
  const db = await testDb();
  const found = (await db.introspection.getTables())
    .filter(({ name }) => !notOurs.test(name))
    .map(({ name, columns }) => [name, columns.map((column) => column.name).toSorted()] as const);

  const declared = tables.map(
    (name) => [name, Object.keys(heldData[name].columns).toSorted()] as const,
  );
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(declared));
});

test("every text is sealed, is an id, an address or a secret, or says why it is plain", async () => {
  const db = await testDb();
  const texts = (await db.introspection.getTables()).flatMap(({ name, columns }) =>
    columns
      .filter(({ dataType }) => /text|char|json/i.test(dataType))
      .map((column) => ({ table: name as keyof Database, column: column.name })),
  );
  const ours = texts.filter(({ table }) => !notOurs.test(table));
  expect(ours.length).toBeGreaterThan(90);
  const without = ours.filter(({ table, column }) => {
    const kind = (heldData[table].columns as Record<string, ColumnKind>)[column]!;
    return typeof kind === "string"
      ? !["words", "id", "staff", "address", "secret"].includes(kind)
      : kind.plain.length < 10;
  });
  expect(without).toEqual([]);
});

test("a column that refers to an account belongs to a table that says whose it is", async () => {
  const db = await testDb();
  const nobodys = tables.filter((name) => heldData[name].person === null);
  for (const name of nobodys) expect(await foreignKeysOf(db, name)).toEqual([]);
});

test("erasing every account empties every table that belongs to a person", async () => {
  const db = await testDb();
  await seed(db, { secret: "a secret of thirty-two characters", now: Date.now() });
  const accounts = await db.selectFrom("account").select(["id", "email"]).execute();
  await fillTables(db, accounts[0]!.id);
  const belonging = tables.filter((name) => heldData[name].erased === "deleted");
  for (const name of belonging) expect(await countRows(db, name), name).toBeGreaterThan(0);

  for (const { email } of accounts) await eraseAccount(db, email);

  const left = await Promise.all(
    belonging.map(async (name) => [name, await countRows(db, name)] as const),
  );
  expect(left.filter(([, count]) => count > 0)).toEqual([]);
});

async function countRows(db: Db, table: keyof Database) {
  const { count } = await db
    .selectFrom(table)
    .select((select) => select.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The tables that a table's foreign keys lead to. */
async function foreignKeysOf(db: Db, table: string) {
  const query = isPostgres(db)
    ? sql<{ table: string }>`select confrelid::regclass::text as "table" from pg_constraint
        where contype = 'f' and conrelid = ${table}::regclass`
    : sql<{ table: string }>`select "table" from pragma_foreign_key_list(${table})`;
  const { rows } = await query.execute(db);
  return rows.map((row) => row.table);
}
