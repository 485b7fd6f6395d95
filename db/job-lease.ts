import { sql, type Selectable } from "kysely";
import { isPostgres, type Db } from "./database.ts";
import { newId } from "./new-id.ts";
import type { JobTable } from "./tables/jobs.ts";

export type TakenJob = Pick<Selectable<JobTable>, "id" | "name" | "payload" | "attempts"> & {
  lease: string;
};

interface Taking {
  /** Only jobs with these names: an older release leaves alone what it does not know. */
  names: readonly string[];
  /** How long the lease lasts, in ms. */
  leaseFor: number;
  now: number;
}

/**
 * Takes the job that has waited longest under a new lease, or returns null when none is due. A job
 * whose lease has ended counts as due. No two callers ever get one job under a live lease.
 */
export async function takeJob(db: Db, { names, leaseFor, now }: Taking): Promise<TakenJob | null> {
  if (names.length === 0) return null;
  const lease = newId();
  const due = db
    .selectFrom("job")
    .select("id")
    .where("name", "in", names)
    .where("dead_at", "is", null)
    .where("run_at", "<=", now)
    .where((where) =>
      where.or([where("lease_ends_at", "is", null), where("lease_ends_at", "<=", now)]),
    )
    .orderBy("run_at")
    .orderBy("id")
    .limit(1)
    // PostgreSQL: do not wait for a job that another node is taking at this moment.
    .$if(isPostgres(db), (query) => query.forUpdate().skipLocked());
  const taken = await db
    .updateTable("job")
    .set({ lease, lease_ends_at: now + leaseFor, attempts: sql`attempts + 1` })
    .where("id", "=", due)
    // Asked again here: on PostgreSQL another runner may have taken it since the inner query.
    .where((where) =>
      where.or([where("lease_ends_at", "is", null), where("lease_ends_at", "<=", now)]),
    )
    .returning(["id", "name", "payload", "attempts"])
    .executeTakeFirst();
  return taken ? { ...taken, lease } : null;
}

/** Lets a run go on for longer. False: another runner holds the job by now. */
export async function renewLease(db: Db, { id, lease }: TakenJob, until: number) {
  const { numUpdatedRows } = await db
    .updateTable("job")
    .set({ lease_ends_at: until })
    .where("id", "=", id)
    .where("lease", "=", lease)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Ends a job that is done: it is deleted, or waits for `nextRun`. False: another runner holds it by
 * now, and whatever this one did in the same transaction must not count.
 */
export async function finishJob(db: Db, { id, lease }: TakenJob, nextRun: number | null) {
  if (nextRun === null) {
    const { numDeletedRows } = await db
      .deleteFrom("job")
      .where("id", "=", id)
      .where("lease", "=", lease)
      .executeTakeFirst();
    return numDeletedRows === 1n;
  }
  const { numUpdatedRows } = await db
    .updateTable("job")
    .set({ run_at: nextRun, attempts: 0, lease: null, lease_ends_at: null, last_error: null })
    .where("id", "=", id)
    .where("lease", "=", lease)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Notes that a run failed. It is tried again at `nextRun`; with null it is dead. */
export async function failJob(
  db: Db,
  { id, lease }: TakenJob,
  { error, nextRun, now }: { error: string; nextRun: number | null; now: number },
) {
  await db
    .updateTable("job")
    .set({
      lease: null,
      lease_ends_at: null,
      last_error: error,
      ...(nextRun === null ? { dead_at: now } : { run_at: nextRun }),
    })
    .where("id", "=", id)
    .where("lease", "=", lease)
    .execute();
}
