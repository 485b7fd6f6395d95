import type { Db } from "#db/database";
import { nextDueAt } from "#db/jobs";
import { log } from "~/log.server";
import { onJobAdded, type Job } from "./define-job.server";
import { runNextJob, usualTimes } from "./run-job.server";

/**
 * Works through the jobs that are due, one at a time. Several nodes may run one each: no job is worked
 * on by two of them while both live.
 */
export function startJobs(db: Db, jobs: readonly Job[], times = usualTimes) {
  const names = jobs.map((job) => job.name);
  let isStopping = false;
  let running = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const look = () => {
    clearTimeout(timer);
    running = running.then(runWhatIsDue);
  };

  async function runWhatIsDue() {
    try {
      while (!isStopping && (await runNextJob(db, jobs, times))) continue;
    } catch (error) {
      log.error({ err: error }, "the job table could not be read");
    }
    clearTimeout(timer);
    if (!isStopping) timer = setTimeout(look, await untilNext());
  }

  async function untilNext() {
    const due = await nextDueAt(db, names).catch(() => null);
    return Math.min(times.look, Math.max(0, (due ?? Infinity) - Date.now()));
  }

  onJobAdded(look);
  look();
  return {
    /** Takes no further job, and settles when the one under way is over. */
    async stop() {
      isStopping = true;
      onJobAdded(() => {});
      clearTimeout(timer);
      await running;
    },
  };
}
