import { z } from "zod";
import { inAuditedTransaction } from "#db/audit-trail";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { lockRow } from "#db/transaction";
import { billingPath } from "~/http/paths";
import { defineJob } from "~/jobs/define-job.server";
import { sendMail } from "~/mail/mail.server";
import { day, hour } from "~/time";
import { forNothingRef } from "./access";
import { hasLiveGrant } from "./grants.server";

/** Whether an account may begin a trial: it never had a membership of any kind. */
export async function mayTry(db: Db, accountId: string) {
  const grant = await db
    .selectFrom("grant")
    .select("id")
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return grant === undefined;
}

/** Begins a trial without a card. Returns false if the account had a membership or a trial before. */
export function startTrial(db: Db, accountId: string, days: number, now = Date.now()) {
  return inAuditedTransaction(db, now, async (trx, record) => {
    await lockRow(trx, "account", accountId);
    if (!(await mayTry(trx, accountId))) return false;
    const id = newId();
    await trx
      .insertInto("grant")
      .values({
        ...{ id, account_id: accountId, source: "trial", source_ref: null, status: "active" },
        ...{ ends_at: now + days * day, synced_at: now },
      })
      .execute();
    const people = { actorId: accountId, subjectId: accountId };
    await record({ ...people, action: "grant.give", object: `grant ${id}` });
    return true;
  });
}

/** How long before its end a trial is announced by mail. */
const announceBefore = 3 * day;

/**
 * Announces the end of trials, and of years for nothing, by mail, once each, to members who said that mail is safe for them.
 * Everybody sees it on the page Today. Says nothing to a member who has joined meanwhile.
 */
export async function announceTrialEnds(db: Db, now: number) {
  const ending = await db
    .selectFrom("grant")
    .innerJoin("account", "account.id", "grant.account_id")
    .select(["grant.id", "account_id", "email", "ends_at"])
    .where((where) =>
      where.or([where("source", "=", "trial"), where("source_ref", "like", forNothingRef("%"))]),
    )
    .where("status", "=", "active")
    .where("end_told_at", "is", null)
    .where("ends_at", ">", now)
    .where("ends_at", "<=", now + announceBefore)
    .where("reply_mail", "=", 1)
    .execute();
  for (const { id, account_id: accountId, email: to, ends_at } of ending) {
    const told = await db
      .updateTable("grant")
      .set({ end_told_at: now })
      .where("id", "=", id)
      .where("end_told_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!told || (await hasLiveGrant(db, accountId, ends_at!))) continue;
    const mail = { to, kind: "ends-soon", path: billingPath, accountId } as const;
    await sendMail(db, { ...mail, usefulUntil: ends_at! }, now);
  }
}

export const trialEndJob = defineJob({
  name: "trial end",
  payload: z.null(),
  effect: "database",
  every: 6 * hour,
  run: (db, _, { now }) => announceTrialEnds(db, now),
});
