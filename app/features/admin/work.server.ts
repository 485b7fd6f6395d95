import type { Db } from "#db/database";
import { inAuditedTransaction } from "#db/audit-trail";
import { dropDeadJob, listJobs, retryDeadJobs } from "#db/jobs";
import { hasFailed, replayEvent } from "~/features/membership/stripe/stripe-failures.server";
import { shop } from "~/features/membership/stripe/stripe.server";

/** The background work by kind, and every job that was given up. Never what a job holds. */
export async function readWork(db: Db, now: number) {
  const jobs = await listJobs(db);
  const dead = jobs.filter(({ dead_at }) => dead_at !== null);
  const kinds = [...new Set(jobs.map(({ name }) => name))].toSorted().map((name) => {
    const alive = jobs.filter((job) => job.name === name && job.dead_at === null);
    return {
      name,
      waiting: alive.length,
      failing: alive.filter(({ last_error }) => last_error !== null).length,
      givenUp: dead.filter((job) => job.name === name).length,
      late: Math.max(0, now - Math.min(now, ...alive.map(({ run_at }) => run_at))),
    };
  });
  return { kinds, dead };
}

export type Work = Awaited<ReturnType<typeof readWork>>;

/** Tries a job again, or deletes it. False: it is not among those that were given up. */
export async function changeJob(
  db: Db,
  adminId: string,
  { id, act }: { id: string; act: "retry" | "drop" },
  now: number,
) {
  return inAuditedTransaction(db, now, async (trx, record) => {
    const isDone =
      act === "retry" ? (await retryDeadJobs(trx, id, now)) === 1 : await dropDeadJob(trx, id);
    if (isDone) await record({ actorId: adminId, action: `job.${act}`, object: `job ${id}` });
    return isDone;
  });
}

/** What reading a failed event again led to, in a sentence. */
export async function replayFailed(db: Db, adminId: string, eventId: string, now: number) {
  if (!shop) return "This site has no connection to Stripe.";
  if (!(await hasFailed(db, eventId))) return "This event has been applied meanwhile.";
  await inAuditedTransaction(db, now, async (_, record) => {
    const action = "payment-event.replay";
    await record({ actorId: adminId, action, object: `event ${eventId}` });
  });
  return outcomes[await replayEvent(db, shop.stripe, eventId)];
}

const outcomes = {
  applied: "The event is applied.",
  duplicate: "The event was applied before.",
  ignored: "The event changes nobody’s membership here. It is off the list.",
  gone: "Stripe has no such event any more. The daily check has read every membership since.",
  failed: "The event failed again. It stays on the list.",
};
