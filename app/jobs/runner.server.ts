import type { Db } from "#db/database";
import { nextDueAt } from "#db/jobs";
import { ReadOnlyError } from "#db/write-guard";
import { log } from "~/log.server";
import { onJobAdded, type Job } from "./define-job.server";
import { runNextJob, usualTimes } from "./run-job.server";

/** How many jobs one node runs side by side, so that a slow one does not hold up the rest. */
const lanes = 3;
/** When to look again for a job that was added in a transaction that had not committed yet; in ms. */
const secondLook = 250;

/**
 * Works through the jobs that are due. Several nodes may do so on one database: no job is worked on by
 * two of them while both live.
 */
export function startJobs(db: Db, jobs: readonly Job[], times = usualTimes) {
  const names = jobs.map((job) => job.name);
  const open = new Set<Promise<void>>();
  let isStopping = false;
  let hasFailed = false;
  let timer: NodeJS.Timeout | undefined;

  function look() {
    if (isStopping || open.size >= lanes) return;
    const lane = runWhatIsDue().finally(() => {
      open.delete(lane);
      void scheduleLook();
    });
    open.add(lane);
  }

  async function runWhatIsDue() {
    try {
      // Another lane opens beside the job that was taken.
      while (!isStopping && (await runNextJob(db, jobs, times, look))) continue;
      hasFailed = false;
    } catch (error) {
      hasFailed = true;
      // In read-only mode jobs wait, which is nobody's mistake.
      if (!(error instanceof ReadOnlyError)) {
        log.error({ err: error }, "the job table could not be read");
      }
    }
  }

  async function scheduleLook() {
    const due = await nextDueAt(db, names).catch(() => null);
    const wait = Math.min(times.look, Math.max(20, (due ?? Infinity) - Date.now()));
    clearTimeout(timer);
    // A table that cannot be written would keep the process busy.
    if (!isStopping) timer = setTimeout(look, hasFailed ? times.look : wait);
  }

  const stopListening = onJobAdded(() => {
    look();
    setTimeout(look, secondLook).unref();
  });
  look();
  return {
    /** Takes no further job, and settles when the ones under way are over. */
    async stop() {
      isStopping = true;
      stopListening();
      clearTimeout(timer);
      await Promise.all(open);
      clearTimeout(timer);
    },
  };
}
