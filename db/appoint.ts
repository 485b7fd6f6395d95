import type { Db } from "./database.ts";
import { newId } from "./new-id.ts";
import type { AccountTable } from "./schema.ts";

const day = 86_400_000;

export const roles = ["member", "expert", "admin"] as const satisfies AccountTable["role"][];

/** Makes someone with an account a member, an expert or an admin. They have to sign in again. */
export async function appoint(db: Db, email: string, role: AccountTable["role"], now: number) {
  await db.transaction().execute(async (trx) => {
    const id = await accountAt(trx, email);
    await trx.updateTable("account").set({ role, updated_at: now }).where("id", "=", id).execute();
    await trx.deleteFrom("session").where("account_id", "=", id).execute();
  });
}

/** Opens members' content to someone without a payment: for so many days, or (null) without end. */
export async function giveMembership(db: Db, email: string, days: number | null, now: number) {
  await db
    .insertInto("grant")
    .values({
      id: newId(),
      account_id: await accountAt(db, email),
      source: "complimentary",
      source_ref: null,
      status: "active",
      ends_at: days === null ? null : now + days * day,
      synced_at: now,
    })
    .execute();
}

async function accountAt(db: Db, email: string) {
  const account = await db
    .selectFrom("account")
    .select("id")
    .where("email", "=", email.trim().toLowerCase())
    .executeTakeFirst();
  if (!account) throw new Error(`Nobody has signed up as ${email}. They sign up first.`);
  return account.id;
}
