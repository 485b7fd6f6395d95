import { sql } from "kysely";
import { expect, test } from "vitest";
import { testDb } from "#tests/helpers/test-db";

test("the writing connection uses WAL, full sync, foreign keys and secure delete", async () => {
  const db = await testDb();
  const read = async (name: string) =>
    db.transaction().execute(async (trx) => {
      const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(trx);
      return Object.values(rows[0] ?? {})[0];
    });

  expect(await read("journal_mode")).toBe("wal");
  expect(await read("synchronous")).toBe(2);
  expect(await read("foreign_keys")).toBe(1);
  expect(await read("secure_delete")).toBe(1);
});
