import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { inAuditedTransaction } from "./audit-trail.ts";
import { isPostgres, keyStoreOf, type Db } from "./database.ts";
import * as postgres from "./postgres/erase.ts";
import * as sqlite from "./sqlite/erase.ts";

/**
 * Deletes an account and everything that belongs to it, also from where the database would leave
 * deleted rows for a while. The account's keys go first, so that nobody can read its words in an older
 * backup. If this is cut off, the account is still there and the command can be run again. Returns the
 * id of the Stripe customer, which the operator deletes at Stripe; null if there is none.
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
  if (!account) throw new Error(`Nobody has signed up as ${email}.`);
  await inAuditedTransaction(db, now, async (_, record) => {
    // Recorded first, because afterwards nothing says which id of the log was the account's.
    await record({ actorId: null, subjectId: account.id, action: "account.erase" });
  });
  await eraseEverythingOf(db, account.id, outbox);
  return account.stripe_customer_id;
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
