import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { inAuditedTransaction } from "./audit-trail.ts";
import { isPostgres, keyStoreOf, type Db } from "./database.ts";
import { addJob, dropWaitingJob } from "./jobs.ts";
import * as postgres from "./postgres/erase.ts";
import * as sqlite from "./sqlite/erase.ts";

/** The job that erases an account. The command leaves one, too, so that the server finishes its work. */
export const erasureJob = {
  name: "erase account",
  keyOf: (accountId: string) => `erase ${accountId}`,
};

export interface ErasurePayload {
  accountId: string;
  /** The Stripe customer, for a run that begins when the account is gone. */
  customer?: string | null;
}

/** Thrown for an address that nobody has signed up with. */
export class UnknownAddress extends Error {
  constructor(email: string) {
    super(`Nobody has signed up as ${email}.`);
  }
}

/** How long the server leaves an erasure to the command that began it, in ms. */
const headStart = 600_000;

/**
 * Deletes an account and everything that belongs to it, also from where the database would leave
 * deleted rows for a while. The account's keys go first, so that nobody can read its words in an older
 * backup. If this is cut off, it can be run again, and otherwise the server finishes it. Returns the
 * id of the Stripe customer, which the operator deletes at Stripe; null if there is none. Throws if
 * nobody has this address.
 */
export async function eraseAccount(
  db: Db,
  email: string,
  { outbox = null, now = Date.now() }: { outbox?: string | null; now?: number } = {},
) {
  const account = await db
    .selectFrom("account")
    .select(["id", "stripe_customer_id"])
    .where("email", "=", email.trim().toLowerCase())
    .executeTakeFirst();
  if (!account) throw new UnknownAddress(email);
  const { id: accountId, stripe_customer_id: customer } = account;
  const key = erasureJob.keyOf(accountId);
  await inAuditedTransaction(db, now, async (trx, record) => {
    await dropWaitingJob(trx, key);
    const payload = JSON.stringify({ accountId, customer } satisfies ErasurePayload);
    await addJob(trx, { name: erasureJob.name, key, payload, runAt: now + headStart }, now);
    // Recorded first, because afterwards nothing says which id of the log was the account's.
    await record({ actorId: null, subjectId: accountId, action: "account.erase" });
  });
  await eraseEverythingOf(db, accountId, outbox);
  await dropWaitingJob(db, key);
  return customer;
}

/**
 * Finishes the erasures that were cut off when their accounts were gone already. Returns each one's
 * Stripe customer, or null where there is none.
 */
export async function finishErasures(db: Db, outbox: string | null) {
  const begun = await db
    .selectFrom("job")
    .select(["key", "payload"])
    .where("name", "=", erasureJob.name)
    .execute();
  const customers: (string | null)[] = [];
  for (const { key, payload } of begun) {
    const { accountId, customer = null } = JSON.parse(payload) as ErasurePayload;
    const account = db.selectFrom("account").select("id").where("id", "=", accountId);
    if (await account.executeTakeFirst()) continue;
    await eraseEverythingOf(db, accountId, outbox);
    await dropWaitingJob(db, key!);
    customers.push(customer);
  }
  return customers;
}

/**
 * Does the work of `eraseAccount` for an id, and records nothing. It can be run again after it was cut
 * off anywhere, also when the account is gone already. `outbox` is the folder where mails wait on a site
 * without a mail server.
 */
export async function eraseEverythingOf(db: Db, accountId: string, outbox: string | null) {
  const account = await db
    .selectFrom("account")
    .select("email")
    .where("id", "=", accountId)
    .executeTakeFirst();
  await keyStoreOf(db).eraseKeysOf(accountId);
  // While the account is there, its address tells which mails are its own.
  if (account && outbox) await removeMailsTo(outbox, account.email);
  await db.deleteFrom("account").where("id", "=", accountId).execute();
  const { removeDeletedRows } = isPostgres(db) ? postgres : sqlite;
  await removeDeletedRows(db);
}

async function removeMailsTo(outbox: string, email: string) {
  const names = await readdir(outbox).catch(() => []);
  for (const name of names) {
    const file = path.join(outbox, name);
    const text = await readFile(file, "latin1");
    if (text.toLowerCase().includes(email.toLowerCase())) await rm(file, { force: true });
  }
}

/**
 * Deletes the accounts that were erased after a backup was made, once that backup is in place again.
 * Returns their number.
 */
export async function eraseAgain(db: Db) {
  const erased = await keyStoreOf(db).listErasedAccounts();
  let count = 0;
  for (const id of erased) {
    const { numDeletedRows } = await db
      .deleteFrom("account")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    count += Number(numDeletedRows);
  }
  return count;
}
