import { sql } from "kysely";
import type { Db } from "./database.ts";

/**
 * Deletes someone with everything they wrote and did here, from the file and from its log. Returns
 * their customer id at Stripe, which has to be deleted there; null when there is none.
 */
export async function eraseAccount(db: Db, email: string) {
  const account = await db
    .deleteFrom("account")
    .where("email", "=", email.trim().toLowerCase())
    .returning("stripe_customer_id")
    .executeTakeFirst();
  if (!account) throw new Error(`Nobody has signed up as ${email}.`);

  // What is deleted is overwritten in the file. The log still holds it until it is written back.
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  if (rows[0]?.busy !== 0) {
    throw new Error(
      "Erased, but the log beside the file still holds it until the server restarts.",
    );
  }
  return account.stripe_customer_id;
}
