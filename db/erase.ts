import { isPostgres, type Db } from "./database.ts";
import * as postgres from "./postgres/erase.ts";
import * as sqlite from "./sqlite/erase.ts";

/**
 * Deletes an account and everything that belongs to it, also from where the database would leave
 * deleted rows for a while. Returns the id of the Stripe customer, which the operator deletes at
 * Stripe; null if there is none.
 */
export async function eraseAccount(db: Db, email: string) {
  const account = await db
    .deleteFrom("account")
    .where("email", "=", email.trim().toLowerCase())
    .returning("stripe_customer_id")
    .executeTakeFirst();
  if (!account) throw new Error(`Nobody has signed up as ${email}.`);
  const { removeDeletedRows } = isPostgres(db) ? postgres : sqlite;
  await removeDeletedRows(db);
  return account.stripe_customer_id;
}
