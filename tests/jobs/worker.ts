import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import { z } from "zod";
import { openDatabase } from "#db/database";
import { inTransaction } from "#db/transaction";
import { defineJob } from "~/jobs/define-job.server";
import { startJobs } from "~/jobs/runner.server";
import { makeDelivery } from "~/mail/deliver.server";

/**
 * A process that adds jobs and runs them: `ADDRESS SMTP_URL NAME COUNT LEASE`, with COUNT jobs to add. It
 * prints the number of each job after its commit. tests/jobs/workers.ts bundles and starts it.
 */
const [address = "", smtpUrl = "", name = "", count = "0", lease = "0"] = process.argv.slice(2);
const db = openDatabase(address);
const deliver = makeDelivery({ smtpUrl, from: "notes@example.org", outbox: "" });

/** Its effect is in the database: it counts its runs in a row of its own, and adds a letter. */
const countJob = defineJob({
  name: "count",
  payload: z.string(),
  effect: "database",
  // A job that has died with its process ten times is not tried again. Here that may happen by chance.
  tries: 1_000,
  run: async (trx, key) => {
    await trx
      .insertInto("rate_limit")
      .values({ key, count: 1, resets_at: 0 })
      .onConflict((conflict) =>
        conflict.column("key").doUpdateSet({ count: (row) => row("rate_limit.count", "+", 1) }),
      )
      .execute();
    await letterJob.add(trx, key);
  },
});

/** Its effect is outside: a letter to a mail server. */
const letterJob = defineJob({
  name: "letter",
  payload: z.string(),
  effect: "outside",
  tries: 1_000,
  run: (_db, key, { id }) =>
    deliver({ id, to: `${key}@example.org`, kind: "new-reply", link: null }),
});

async function addJobs() {
  for (let number = 0; number < Number(count); number += 1) {
    const key = `${name}-${number}`;
    await inTransaction(db, async (trx) => {
      const row = { id: randomUUID(), type: key, received_at: number };
      await trx.insertInto("stripe_event").values(row).execute();
      await countJob.add(trx, key);
    });
    writeSync(1, `${key}\n`);
  }
}

startJobs(db, [countJob, letterJob], { lease: Number(lease), look: 50, firstRetry: 30 });
await addJobs();
