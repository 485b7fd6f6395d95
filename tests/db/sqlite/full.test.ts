import { sql } from "kysely";
import { expect, test } from "vitest";
import { inTransaction } from "#db/transaction";
import { isUnavailable } from "#db/unavailable";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

test("on a full disk writes fail, reading works, and writes work again once there is room", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const limit = (pages: number) => sql.raw(`pragma max_page_count = ${pages}`).execute(db);
  await limit(1);
  const letter = "x".repeat(100_000);
  const write = () => anAccount(db, { alias: letter });

  const alone = await write().catch((error: unknown) => error);
  const together = await inTransaction(db, async (trx) => {
    await anAccount(trx);
    await anAccount(trx, { alias: letter });
  }).catch((error: unknown) => error);
  expect([alone, together].map((error) => isUnavailable(error))).toEqual([true, true]);
  const rows = await db.selectFrom("account").select("id").execute();
  expect(rows).toEqual([{ id }]);

  await limit(1_000_000);
  await write();
  await inTransaction(db, (trx) => anAccount(trx, { alias: letter }));
  expect(await db.selectFrom("account").select("id").execute()).toHaveLength(3);
});
