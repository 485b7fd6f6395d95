import type { Kysely } from "kysely";
import { z } from "zod";
import type { Db } from "#db/database";
import { defineJob } from "~/jobs/define-job.server";
import { minute } from "~/time";
import { retention } from "./retention";

/** Deletes the rows whose time is over by the rules of retention. */
export async function deleteExpired(db: Db, now: number) {
  // The rules name tables and columns as text.
  const tables = db as unknown as Kysely<Record<string, Record<string, unknown>>>;
  for (const { table, column, after } of retention) {
    await tables
      .deleteFrom(table)
      .where(column, "<", now - after)
      .execute();
  }
}

export const deleteExpiredJob = defineJob({
  name: "expired rows",
  payload: z.null(),
  effect: "database",
  every: 10 * minute,
  run: (trx, _, { now }) => deleteExpired(trx, now),
});
