import type { Db } from "./database.ts";
import { overwriteDeleted } from "./sqlite/erase.ts";

/**
 * Deletes an account and everything that belongs to it, from the file and from its log. Returns the
 * id of the Stripe customer, which the operator deletes at Stripe; null if there is none.
 */
export async function eraseAccount(db: Db, email: string) {
  const account = await db
    .deleteFrom("account")
    .where("email", "=", email.trim().toLowerCase())
    .returning("stripe_customer_id")
    .executeTakeFirst();
  if (!account) throw new Error(`Nobody has signed up as ${email}.`);
  await overwriteDeleted(db);
  return account.stripe_customer_id;
}
