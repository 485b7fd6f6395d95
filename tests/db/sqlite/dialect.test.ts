import { sql } from "kysely";
import { expect, test } from "vitest";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

test("a rollback in one request does not undo the write of another request", async () => {
  const db = await testDb();
  const { id } = await anAccount(db, { alias: "before" });

  const failing = db
    .transaction()
    .execute(async (trx) => {
      await trx.updateTable("account").set({ track: "B" }).where("id", "=", id).execute();
      await pause(30);
      throw new Error("no");
    })
    .catch(() => "rolled back");
  await pause(10);
  await db.updateTable("account").set({ alias: "after" }).where("id", "=", id).execute();

  expect(await failing).toBe("rolled back");
  const row = await db.selectFrom("account").selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({ alias: "after", track: "A" });
});

test("two hundred concurrent read-modify-writes lose no update", async () => {
  const db = await testDb();
  const { id } = await anAccount(db, { created_at: 0 });

  const bump = () =>
    db.transaction().execute(async (trx) => {
      const row = await trx
        .selectFrom("account")
        .select("created_at")
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      await trx
        .updateTable("account")
        .set({ created_at: row.created_at + 1 })
        .where("id", "=", id)
        .execute();
    });
  await Promise.all(Array.from({ length: 200 }, bump));

  const row = await db.selectFrom("account").select("created_at").executeTakeFirstOrThrow();
  expect(row.created_at).toBe(200);
});

test("a read does not wait for an open transaction and does not see its uncommitted rows", async () => {
  const db = await testDb();
  await anAccount(db, { alias: "before" });

  const writing = db.transaction().execute(async (trx) => {
    await trx.updateTable("account").set({ alias: "after" }).execute();
    await pause(150);
  });
  await pause(20);
  const started = performance.now();
  const seen = await db.selectFrom("account").select("alias").executeTakeFirstOrThrow();

  expect(performance.now() - started).toBeLessThan(100);
  expect(seen.alias).toBe("before");
  await writing;
  const after = await db.selectFrom("account").select("alias").executeTakeFirstOrThrow();
  expect(after.alias).toBe("after");
});

test("a select inside a transaction sees the transaction's own writes", async () => {
  const db = await testDb();
  const alias = await db.transaction().execute(async (trx) => {
    await anAccount(trx, { alias: "inside" });
    return trx.selectFrom("account").select("alias").executeTakeFirst();
  });
  expect(alias).toEqual({ alias: "inside" });
});

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

test("the writing connection works after a failed statement", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  await expect(anAccount(db, { id })).rejects.toThrow(/UNIQUE/);
  expect((await anAccount(db)).alias).toBe("Rowan");
});

function pause(ms: number) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
