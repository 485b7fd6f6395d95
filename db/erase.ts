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
export async function eraseAccount(db: Db, email: string, now = Date.now()) {
  const account = await db
    .selectFrom("account")
    .select(["id", "stripe_customer_id"])
    .where("email", "=", email.trim().toLowerCase())
    .executeTakeFirst();
  if (!account) throw new Error(`Nobody has signed up as ${email}.`);
  await keyStoreOf(db).eraseKeysOf(account.id);
  await inAuditedTransaction(db, now, async (trx, record) => {
    // Recorded first, because afterwards nothing says which id of the log was the account's.
    await record({ actorId: null, subjectId: account.id, action: "account.erase" });
    await trx.deleteFrom("account").where("id", "=", account.id).execute();
  });
  const { removeDeletedRows } = isPostgres(db) ? postgres : sqlite;
  await removeDeletedRows(db);
  return account.stripe_customer_id;
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
