import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#db/database";
import { newDatabase } from "#tests/helpers/new-database";
import { testDb } from "#tests/helpers/test-db";
import { lockWrites } from "../lock-writes";

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

test("a file that another server is switching to WAL opens as soon as that one lets go", async () => {
  const { address, remove } = await newDatabase();
  const db = openDatabase(address);
  onTestFinished(async () => {
    await db.destroy();
    await remove();
  });
  // The new file has no log yet, so the write lock stands in the way of the switch, as another switch does.
  const unlock = await lockWrites(address);
  const write = sql.raw("create table written (id integer)").execute(db);
  const early = Promise.race([write.then(() => "written"), wait(300, "waiting")]);

  expect(await early).toBe("waiting");
  await unlock();
  await write;
});
