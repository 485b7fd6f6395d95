import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { inTransaction, lockRow } from "#db/transaction";
import { anAccount } from "#tests/helpers/factories";
import { rounds } from "#tests/helpers/soak";
import { testDb } from "#tests/helpers/test-db";
import { aDatabase, using } from "./databases";

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

test("read-modify-writes of two processes lose no update", async () => {
  const address = await aDatabase();
  const { id } = await using(address, (db) => anAccount(db, { created_at: 0 }));
  const count = rounds({ sample: 200, soak: 5_000 });

  const outcomes = await Promise.all([
    runCounter(address, id, count),
    runCounter(address, id, count),
  ]);

  expect(outcomes).toEqual([
    { code: 0, complaint: "" },
    { code: 0, complaint: "" },
  ]);
  const row = await using(address, (db) =>
    db.selectFrom("account").select("created_at").executeTakeFirstOrThrow(),
  );
  expect(row.created_at).toBe(2 * count);
}, 600_000);

async function runCounter(address: string, id: string, count: number) {
  const args = ["tests/db/counter.ts", address, id, String(count)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  return { code: code as number, complaint };
}

test("transactions that look for a row and insert it make one row", async () => {
  const db = await testDb();
  const email = "linden@example.org";

  const ids = await Promise.all(
    Array.from({ length: 8 }, () =>
      inTransaction(db, async (trx) => {
        const known = await trx
          .selectFrom("account")
          .select("id")
          .where("email", "=", email)
          .executeTakeFirst();
        return (known ?? (await anAccount(trx, { email }))).id;
      }),
    ),
  );

  expect(new Set(ids).size).toBe(1);
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
