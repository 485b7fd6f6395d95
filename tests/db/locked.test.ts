import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#db/database";
import { inTransaction } from "#db/transaction";
import { isUnavailable } from "#db/unavailable";
import { anAccount } from "#tests/helpers/factories";
import { aDatabase } from "./databases";
import { lockWrites } from "./lock-writes";

async function opened() {
  const address = await aDatabase();
  const db = openDatabase(address, undefined, { lockTimeout: 300 });
  onTestFinished(() => db.destroy());
  return { db, address };
}

test("a write that waits too long for a lock fails, and every later one works", async () => {
  const { db, address } = await opened();
  const account = await anAccount(db);
  const rename = (alias: string) =>
    db.updateTable("account").set({ alias }).where("id", "=", account.id).execute();
  const unlock = await lockWrites(address);

  const failures = await Promise.all(
    [
      rename("Ash"),
      inTransaction(db, (trx) => anAccount(trx)),
      db.deleteFrom("session").where("account_id", "=", account.id).execute(),
    ].map((write) => write.then(() => null).catch((error: unknown) => error)),
  );
  expect(failures.map((error) => isUnavailable(error))).toEqual([true, true, true]);
  await unlock();

  await rename("Birch");
  await inTransaction(db, (trx) => anAccount(trx, { alias: "Cedar" }));
  const { alias } = await db
    .selectFrom("account")
    .select("alias")
    .where("id", "=", account.id)
    .executeTakeFirstOrThrow();
  expect(alias).toBe("Birch");
});

test("writes that queue up behind a lock fail soon too", async () => {
  const { db, address } = await opened();
  const unlock = await lockWrites(address);

  const began = performance.now();
  const writes = Array.from({ length: 30 }, () => anAccount(db));
  const outcomes = await Promise.allSettled(writes);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toEqual([]);
  expect(performance.now() - began).toBeLessThan(10_000);
  await unlock();

  await anAccount(db);
});

test("reading goes on while another process holds the lock", async () => {
  const { db, address } = await opened();
  await anAccount(db);
  const unlock = await lockWrites(address);

  const began = performance.now();
  expect(await db.selectFrom("account").select("id").execute()).toHaveLength(1);
  expect(performance.now() - began).toBeLessThan(2_000);
  await unlock();
});
