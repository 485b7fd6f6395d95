import type { Db } from "./database.ts";
import { newId } from "./new-id.ts";

export interface NewJob {
  id?: string;
  name: string;
  /** JSON. */
  payload: string;
  key?: string | null;
  accountId?: string | null;
  runAt: number;
}

/** Adds a job, and returns its id; null when a job with this key waits already. */
export async function addJob(db: Db, job: NewJob, now: number) {
  const added = await db
    .insertInto("job")
    .values({
      id: job.id ?? newId(),
      name: job.name,
      key: job.key ?? null,
      payload: job.payload,
      account_id: job.accountId ?? null,
      run_at: job.runAt,
      lease: null,
      lease_ends_at: null,
      last_error: null,
      dead_at: null,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .returning("id")
    .executeTakeFirst();
  return added?.id ?? null;
}

/** Makes a waiting job due now. One that has failed waits for its next try. */
export async function bringJobForward(db: Db, key: string, now: number) {
  await db
    .updateTable("job")
    .set({ run_at: now })
    .where("key", "=", key)
    .where("run_at", ">", now)
    .where("attempts", "=", 0)
    .execute();
}

/** The job with this key, or null if none waits. */
export async function findJob(db: Db, key: string) {
  const job = await db
    .selectFrom("job")
    .select(["id", "run_at"])
    .where("key", "=", key)
    .executeTakeFirst();
  return job ?? null;
}

/** Deletes the job with this key unless somebody is working on it. False: there is no such job. */
export async function dropWaitingJob(db: Db, key: string) {
  const { numDeletedRows } = await db
    .deleteFrom("job")
    .where("key", "=", key)
    .where("lease", "is", null)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** When the next job is due, in ms since 1970; null when none waits. */
export async function nextDueAt(db: Db, names: readonly string[]) {
  if (names.length === 0) return null;
  const row = await db
    .selectFrom("job")
    .select((select) => select.fn.min("run_at").as("run_at"))
    .where("name", "in", names)
    .where("dead_at", "is", null)
    .where("lease", "is", null)
    .executeTakeFirst();
  return row?.run_at ?? null;
}

/** Every job that waits, runs or is dead; the dead first, then by the time it is due. */
export function listJobs(db: Db) {
  return db
    .selectFrom("job")
    .select(["id", "name", "attempts", "run_at", "lease_ends_at", "last_error", "dead_at"])
    .orderBy((order) => order.case().when("dead_at", "is", null).then(1).else(0).end())
    .orderBy("run_at")
    .execute();
}

/** Puts dead jobs back in line: one, or all with null. Returns how many. */
export async function retryDeadJobs(db: Db, id: string | null, now: number) {
  const { numUpdatedRows } = await db
    .updateTable("job")
    .set({ dead_at: null, attempts: 0, run_at: now })
    .where("dead_at", "is not", null)
    .$if(id !== null, (query) => query.where("id", "=", id!))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Deletes a dead job. False: there is no dead job with this id. */
export async function dropDeadJob(db: Db, id: string) {
  const { numDeletedRows } = await db
    .deleteFrom("job")
    .where("id", "=", id)
    .where("dead_at", "is not", null)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
