import { expect, test } from "vitest";
import { inTransaction, lockRow } from "#db/transaction";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

test("a rollback in one request does not undo the write of another request", async () => {
  const db = await testDb();
  const { id } = await anAccount(db, { alias: "before" });

  const failing = inTransaction(db, async (trx) => {
    await trx.updateTable("account").set({ track: "B" }).where("id", "=", id).execute();
    await pause(30);
    throw new Error("no");
  }).catch(() => "rolled back");
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
    inTransaction(db, async (trx) => {
      await lockRow(trx, "account", id);
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

  const written = Promise.withResolvers<void>();
  const read = Promise.withResolvers<void>();
  const writing = inTransaction(db, async (trx) => {
    await trx.updateTable("account").set({ alias: "after" }).execute();
    written.resolve();
    await read.promise;
  });
  await written.promise;
  const seen = await db.selectFrom("account").select("alias").executeTakeFirstOrThrow();

  expect(seen.alias).toBe("before");
  read.resolve();
  await writing;
  const after = await db.selectFrom("account").select("alias").executeTakeFirstOrThrow();
  expect(after.alias).toBe("after");
});

test("a select inside a transaction sees the transaction's own writes", async () => {
  const db = await testDb();
  const alias = await inTransaction(db, async (trx) => {
    await anAccount(trx, { alias: "inside" });
    return trx.selectFrom("account").select("alias").executeTakeFirst();
  });
  expect(alias).toEqual({ alias: "inside" });
});

test("a connection works after a failed statement", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  await expect(anAccount(db, { id })).rejects.toThrow(/UNIQUE|duplicate key/);
  expect((await anAccount(db)).alias).toBe("Rowan");
});

function pause(ms: number) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
