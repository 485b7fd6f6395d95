import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

test("64-bit columns and counts are numbers", async () => {
  const db = await testDb();
  const now = Date.now();
  const account = await anAccount(db, { created_at: now });

  const row = await db
    .selectFrom("account")
    .select(({ fn }) => [fn.countAll().as("count"), fn.max("created_at").as("last")])
    .executeTakeFirst();

  expect(account.created_at).toBe(now);
  expect(row).toEqual({ count: 1, last: now });
});

test("a NUL character is replaced in what is saved, and finds nothing in a lookup", async () => {
  const db = await testDb();

  const { id, alias } = await anAccount(db, { alias: "Lin\0den" });

  expect(alias).toBe("Lin\uFFFDden");
  const found = await db.selectFrom("account").where("id", "=", `${id}\0`).selectAll().execute();
  expect(found).toEqual([]);
});

test("queries go on after the server has closed every connection", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()
  `.execute(db);
  await expect(sql`select pg_terminate_backend(pg_backend_pid())`.execute(db)).rejects.toThrow(
    "terminat",
  );
  // The error comes before the end of the connection.
  await pause(100);

  const account = await db.selectFrom("account").select("id").executeTakeFirst();

  expect(account).toEqual({ id });
});
