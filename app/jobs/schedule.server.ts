import type { Db } from "#db/database";
import { addJob, bringJobForward } from "#db/jobs";
import type { Job } from "./define-job.server";

/**
 * Makes each job that comes back due now. All nodes share one row per job, so a job runs on one node at
 * a time.
 */
export async function scheduleNow(db: Db, jobs: readonly Job[], now = Date.now()) {
  for (const { name, every } of jobs) {
    if (every === null) continue;
    const added = await addJob(db, { name, key: name, payload: "null", runAt: now }, now);
    if (added === null) await bringJobForward(db, name, now);
  }
}
