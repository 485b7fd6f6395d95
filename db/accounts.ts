import type { Db } from "./database.ts";
import { newId } from "./new-id.ts";
import { day } from "./tables/timestamp.ts";

/**
 * Gives an account a complimentary membership for a number of days; null means without end. Throws
 * if the address has no account.
 */
export async function giveMembership(db: Db, email: string, days: number | null, now: number) {
  await db
    .insertInto("grant")
    .values({
      id: newId(),
      account_id: await getAccountId(db, email),
      source: "complimentary",
      source_ref: null,
      status: "active",
      ends_at: days === null ? null : now + days * day,
      synced_at: now,
    })
    .execute();
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
