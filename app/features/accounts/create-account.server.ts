import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import type { AccountTable } from "#db/schema";

export interface NewAccount extends Pick<AccountTable, "email" | "alias" | "country" | "track"> {
  /** From `hashPassword`. */
  passwordHash: string;
  replyMail?: boolean;
  /** From `findTimeZone`. */
  timeZone?: string | null;
}

/** Saves an account and its password, and returns the account's id. The default role is member. */
export async function createAccount(
  db: Db,
  { email, alias, country, track, passwordHash, replyMail = false, timeZone = null }: NewAccount,
  now = Date.now(),
) {
  const id = newId();
  const times = { created_at: now, updated_at: now };
  const choices = { alias, country, time_zone: timeZone, track, reply_mail: Number(replyMail) };
  await db
    .insertInto("account")
    .values({ id, email, ...choices, ...initialValues, ...times })
    .execute();
  await db
    .insertInto("credential")
    .values({
      id: newId(),
      account_id: id,
      provider_id: "credential",
      provider_account_id: id,
      password: passwordHash,
      ...times,
    })
    .execute();
  return id;
}

const initialValues = { email_verified: 0, two_factor_enabled: 0, stripe_customer_id: null };
