import { setTimeout as pause } from "node:timers/promises";
import type { Transaction } from "kysely";
import { isPostgres, type Db } from "./database.ts";
import type { Database } from "./schema.ts";

/** The codes of PostgreSQL for a serialization failure, a deadlock and a duplicate key. */
const conflicts = new Set(["40001", "40P01", "23505"]);
const maxTries = 5;

/**
 * Runs `work` in a transaction and returns its result. SQLite runs one transaction at a time.
 * PostgreSQL runs several, so `work` runs again if another transaction was in its way: for example
 * when both looked for a row, found none and inserted it. So `work` must do nothing but use `trx`.
 */
export async function inTransaction<Result>(
  db: Db,
  work: (trx: Transaction<Database>) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (tries === maxTries || !isConflict(error)) throw error;
      await pause(Math.random() * 20 * tries);
    }
  }
}

/**
 * Locks a row until the transaction ends, so that what `work` reads stays true while it writes: how
 * many statements an account has, for example. SQLite needs no lock.
 */
export async function lockRow(trx: Db, table: "account" | "question", id: string) {
  if (!isPostgres(trx)) return;
  await trx.selectFrom(table).select("id").where("id", "=", id).forNoKeyUpdate().execute();
}

function isConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && conflicts.has(String(error.code))) return true;
  return isConflict(error.cause);
}
