import { inAuditedTransaction } from "./audit-trail.ts";
import type { Db } from "./database.ts";
import { newId } from "./new-id.ts";
import { day } from "./tables/timestamp.ts";

/**
 * Gives an account a complimentary membership for a number of days; null means without end. Throws
 * if the address has no account.
 */
export async function giveMembership(db: Db, email: string, days: number | null, now: number) {
  await inAuditedTransaction(db, now, async (trx, record) => {
    const [id, account_id] = [newId(), await getAccountId(trx, email)];
    await trx
      .insertInto("grant")
      .values({
        id,
        account_id,
        source: "complimentary",
        source_ref: null,
        status: "active",
        ends_at: days === null ? null : now + days * day,
        synced_at: now,
      })
      .execute();
    await record({
      actorId: null,
      subjectId: account_id,
      action: "grant.give",
      object: `grant ${id}`,
    });
  });
}

/** Ends every complimentary membership of an account. Throws if it has none that is open. */
export async function endMembership(db: Db, email: string, now: number) {
  await inAuditedTransaction(db, now, async (trx, record) => {
    const accountId = await getAccountId(trx, email);
    const ended = await trx
      .updateTable("grant")
      .set({ status: "ended", ends_at: now, synced_at: now })
      .where("account_id", "=", accountId)
      .where("source", "=", "complimentary")
      .where("status", "!=", "ended")
      .where((where) => where.or([where("ends_at", "is", null), where("ends_at", ">", now)]))
      .returning("id")
      .execute();
    if (ended.length === 0) throw new Error(`${email} has no membership that was given here.`);
    const whose = { actorId: null, subjectId: accountId };
    for (const { id } of ended) {
      await record({ ...whose, action: "grant.end", object: `grant ${id}` });
    }
  });
}

/**
 * Turns off the second factor of someone who lost their phone and their recovery codes, removes their
 * passkeys, and ends the account's sessions. Staff set up a new one at the next sign-in. Throws if there is none.
 */
export async function resetSecondFactor(db: Db, email: string, now: number) {
  await inAuditedTransaction(db, now, async (trx, record) => {
    const accountId = await getAccountId(trx, email);
    const codes = await trx
      .deleteFrom("second_factor")
      .where("account_id", "=", accountId)
      .returning("id")
      .execute();
    const passkeys = await trx
      .deleteFrom("passkey")
      .where("account_id", "=", accountId)
      .returning("id")
      .execute();
    if (codes.length + passkeys.length === 0) throw new Error(`${email} has no second factor.`);
    await trx
      .updateTable("account")
      .set({ two_factor_enabled: 0, updated_at: now })
      .where("id", "=", accountId)
      .execute();
    await endSignIns(trx, accountId);
    await record({ actorId: null, subjectId: accountId, action: "second-factor.reset" });
  });
}

/** Ends the account's sessions, the sign-ins that wait for their second step, and its mailed link. */
export async function endSignIns(trx: Db, accountId: string) {
  await trx.deleteFrom("session").where("account_id", "=", accountId).execute();
  await trx.deleteFrom("verification").where("value", "=", accountId).execute();
  await trx.deleteFrom("sign_in_link").where("account_id", "=", accountId).execute();
}

/** Throws if the address has no account. */
export async function getAccountId(db: Db, email: string) {
  const account = await db
    .selectFrom("account")
    .select("id")
    .where("email", "=", email.trim().toLowerCase())
    .executeTakeFirst();
  if (!account) throw new Error(`Nobody has signed up as ${email}. They sign up first.`);
  return account.id;
}
