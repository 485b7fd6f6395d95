import { writeSync } from "node:fs";
import { openDatabase } from "#db/database";

/**
 * A process that writes to a database: `node tests/db/writer.ts ADDRESS NAME COUNT`. A write is a
 * transaction of two rows. The process prints the number of each write after its commit, and has four
 * writes in progress at any time.
 */
const [address = "", name = "", count = "0"] = process.argv.slice(2);
const db = openDatabase(address);
let next = 0;

async function writeOn() {
  while (next < Number(count)) {
    const number = next;
    next += 1;
    await db.transaction().execute(async (trx) => {
      for (const half of ["first", "second"]) {
        await trx
          .insertInto("stripe_event")
          .values({ id: `${name}-${number}-${half}`, type: name, received_at: number })
          .execute();
      }
    });
    writeSync(1, `${number}\n`);
  }
}

await Promise.all([writeOn(), writeOn(), writeOn(), writeOn()]);
await db.destroy();
