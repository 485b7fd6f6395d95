import { openDatabase } from "#db/database";
import { inTransaction, lockRow } from "#db/transaction";

/**
 * A process that adds 1 to the `created_at` of an account, again and again:
 * `node tests/db/counter.ts ADDRESS ACCOUNT COUNT`. Ten transactions are in progress at any time.
 */
const [address = "", id = "", count = "0"] = process.argv.slice(2);
const db = openDatabase(address);
let left = Number(count);

async function addOnes() {
  while (left > 0) {
    left -= 1;
    await inTransaction(db, async (trx) => {
      await lockRow(trx, "account", id);
      const account = await trx
        .selectFrom("account")
        .select("created_at")
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      const created_at = account.created_at + 1;
      await trx.updateTable("account").set({ created_at }).where("id", "=", id).execute();
    });
  }
}

await Promise.all(Array.from({ length: 10 }, addOnes));
await db.destroy();
