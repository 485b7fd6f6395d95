import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { inAuditedTransaction } from "#db/audit-trail";
import type { Db } from "#db/database";
import { erasureJob, eraseEverythingOf, type ErasurePayload } from "#db/erase";
import { dropWaitingJob, findJob } from "#db/jobs";
import { GivenPassword } from "~/features/accounts/password/password.server";
import { endCustomerJob } from "~/features/membership/stripe/end-customer.server";
import { defineJob } from "~/jobs/define-job.server";
import { outboxFolder } from "~/mail/deliver.server";
import { day, second } from "~/time";
import { heldKinds } from "./held-kinds";
import { countAll } from "./held-rows.server";

/** How long a member can change their mind if they want to. */
export const changeOfMind = 14 * day;

const { keyOf } = erasureJob;

/**
 * Erases an account with everything that belongs to it. A job of its own ends the customer at Stripe, so
 * that an outage there does not delay the rest. A run that was cut off starts again.
 */
export const eraseAccountJob = defineJob({
  name: erasureJob.name,
  payload: z.object({
    accountId: z.string(),
    customer: z.string().nullish(),
  }) satisfies z.ZodType<ErasurePayload>,
  effect: "outside",
  tries: 100,
  run: async (db, { accountId, customer: begun }) => {
    const account = await db
      .selectFrom("account")
      .select("stripe_customer_id")
      .where("id", "=", accountId)
      .executeTakeFirst();
    const customer = account ? account.stripe_customer_id : begun;
    if (customer) await endCustomerJob.add(db, { customer }, { key: `end ${customer}` });
    await eraseEverythingOf(db, accountId, outboxFolder);
  },
});

export interface Receipt {
  at: number;
  /** The first digits of the entry's hash in the audit log. */
  proof: string;
  erased: { title: string; count: number }[];
  /** False if the job still has to finish. */
  isDone: boolean;
}

export const Erasure = z.object({
  ready: z.literal("on", "Tick this first. Nobody can make a copy afterward."),
  when: z.enum(["now", "later"], "Choose when."),
  word: z
    .string("Write the word erase here.")
    .trim()
    .toLowerCase()
    .pipe(z.literal("erase", "Write the word erase here.")),
  password: GivenPassword,
});

/**
 * Signs the account out everywhere and has it erased now. Returns what the member can show as proof. The
 * audit log says that it was done, and after that nothing says whose account it was.
 */
export async function eraseNow(db: Db, accountId: string, now: number): Promise<Receipt> {
  const counts = await countAll(db, accountId);
  const erased = heldKinds.map(({ id, title }) => ({ title, count: counts[id] ?? 0 }));
  const { hash } = await inAuditedTransaction(db, now, async (trx, record) => {
    await dropWaitingJob(trx, keyOf(accountId));
    await eraseAccountJob.add(trx, { accountId }, { key: keyOf(accountId) }, now);
    await trx.deleteFrom("session").where("account_id", "=", accountId).execute();
    return record({ actorId: accountId, subjectId: accountId, action: "account.erase" });
  });
  const proof = hash.slice(0, 16).replace(/(.{4})(?=.)/g, "$1 ");
  const isDone = await isErased(db, accountId);
  return { at: now, proof, erased: erased.filter(({ count }) => count > 0), isDone };
}

/** Has the account erased in 14 days. Until then the member can change their mind. */
export async function eraseLater(db: Db, accountId: string, now: number) {
  const due = { key: keyOf(accountId), runAt: now + changeOfMind };
  await eraseAccountJob.add(db, { accountId }, due, now);
}

/** When the account will be erased, or null. */
export async function findErasure(db: Db, accountId: string) {
  return (await findJob(db, keyOf(accountId)))?.run_at ?? null;
}

export async function cancelErasure(db: Db, accountId: string) {
  await dropWaitingJob(db, keyOf(accountId));
}

/** Waits a moment until the erasure is done. False if it takes longer. */
async function isErased(db: Db, accountId: string, patience = 5 * second) {
  const deadline = Date.now() + patience;
  while ((await findJob(db, keyOf(accountId))) !== null) {
    if (Date.now() > deadline) return false;
    await pause(50);
  }
  return true;
}
