// One of several processes that write to the same file. Reads a row and then changes it, many times.
import { openDatabase, type Db } from "../../db/database.ts";

export interface WriterReport {
  written: number;
  /** Transactions that failed because the other process held the lock. */
  busy: number;
}

const [file = "", accountId = "", writes = "0"] = process.argv.slice(2);
const db = openDatabase(file);
const report: WriterReport = { written: 0, busy: 0 };
for (let count = 0; count < Number(writes); count += 1) await writeOnce();
await db.destroy();
process.send?.(report);

async function writeOnce() {
  try {
    await db.transaction().execute(readThenWrite);
    report.written += 1;
  } catch (error) {
    if (!String(error).includes("SQLITE_BUSY")) throw error;
    report.busy += 1;
  }
}

// A transaction that reads before it writes fails if it takes its lock late.
async function readThenWrite(trx: Db) {
  const { opened_at } = await trx
    .selectFrom("lesson_progress")
    .select("opened_at")
    .where("account_id", "=", accountId)
    .orderBy("lesson_id")
    .executeTakeFirstOrThrow();
  await trx
    .updateTable("lesson_progress")
    .set({ opened_at: opened_at + 1 })
    .where("account_id", "=", accountId)
    .execute();
}
