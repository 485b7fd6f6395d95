import type { Db } from "#db/database";
import { failJob, finishJob, renewLease, takeJob, type TakenJob } from "#db/job-lease";
import { inTransaction } from "#db/transaction";
import { log } from "~/log.server";
import { hour, second } from "~/time";
import { GiveUp, type Job } from "./define-job.server";

export interface RunnerTimes {
  /** How long a run holds its job unless it says that it still lives; in ms. */
  lease: number;
  /** How often the table is looked at when nothing is due; in ms. */
  look: number;
  /** How long after the first failure the next try is due; each further one waits four times as long. */
  firstRetry: number;
}

export const usualTimes: RunnerTimes = {
  lease: 60 * second,
  look: 5 * second,
  firstRetry: 10 * second,
};

/** The longest wait between two tries. */
const longestRetry = 6 * hour;

/** Runs the job that has waited longest; false when none is due. Calls `onTaken` before it begins. */
export async function runNextJob(
  db: Db,
  jobs: readonly Job[],
  times = usualTimes,
  onTaken = () => {},
) {
  const now = Date.now();
  const names = jobs.map((job) => job.name);
  const taken = await takeJob(db, { names, leaseFor: times.lease, now });
  if (!taken) return false;
  onTaken();
  const job = jobs.find(({ name }) => name === taken.name)!;
  const renewal = setInterval(
    () => void renewLease(db, taken, Date.now() + times.lease).catch(() => {}),
    times.lease / 3,
  );
  try {
    // A job whose every run ended with its process would end the next process, too.
    if (taken.attempts > job.tries && job.every === null)
      throw new Error("The run was cut off on every try");
    await run(db, job, taken, now);
  } catch (error) {
    await giveBack(db, job, taken, error, times);
  } finally {
    clearInterval(renewal);
  }
  return true;
}

async function run(db: Db, job: Job, taken: TakenJob, now: number) {
  const nextRun = () => (job.every === null ? null : Date.now() + job.every);
  const details = { id: taken.id, now };
  if (job.effect === "outside") {
    await job.run(db, taken.payload, details);
    await finishJob(db, taken, nextRun());
    return;
  }
  await inTransaction(db, async (trx) => {
    await job.run(trx, taken.payload, details);
    if (!(await finishJob(trx, taken, nextRun()))) throw new Error("Another runner took the job");
  });
}

async function giveBack(db: Db, job: Job, taken: TakenJob, error: unknown, times: RunnerTimes) {
  const now = Date.now();
  const isLast = error instanceof GiveUp || (taken.attempts >= job.tries && job.every === null);
  const wait = Math.min(longestRetry, times.firstRetry * 4 ** (taken.attempts - 1));
  const name = nameOf(error);
  log.error({ job: job.name, id: taken.id, attempt: taken.attempts, error: name }, "a job failed");
  // When even this cannot be written, the lease runs out and the job is tried again.
  await failJob(db, taken, { error: name, nextRun: isLast ? null : now + wait, now }).catch(
    () => {},
  );
}

// What an error says may quote an address, so the table and the log get its kind alone.
function nameOf(error: unknown) {
  const { name, code } = error as { name?: string; code?: string };
  return [name ?? "Error", code].filter(Boolean).join(" ");
}
