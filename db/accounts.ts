import type { Db } from "./database.ts";
import { inTransaction } from "./transaction.ts";
import { newId } from "./new-id.ts";
import type { AccountTable } from "./schema.ts";
import { day } from "./tables/timestamp.ts";

export const roles = ["member", "expert", "admin"] as const satisfies AccountTable["role"][];

/** Sets the role of an account and ends its sessions. Throws if the address has no account. */
export async function setRole(db: Db, email: string, role: AccountTable["role"], now: number) {
  await inTransaction(db, async (trx) => {
    const id = await getAccountId(trx, email);
    await trx.updateTable("account").set({ role, updated_at: now }).where("id", "=", id).execute();
    await trx.deleteFrom("session").where("account_id", "=", id).execute();
  });
}

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

async function getAccountId(db: Db, email: string) {
  const account = await db
    .selectFrom("account")
    .select("id")
    .where("email", "=", email.trim().toLowerCase())
    .executeTakeFirst();
  if (!account) throw new Error(`Nobody has signed up as ${email}. They sign up first.`);
  return account.id;
}
