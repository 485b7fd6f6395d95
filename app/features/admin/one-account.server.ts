import { z } from "zod";
import type { Db } from "#db/database";
import { EmailAddress } from "~/features/accounts/profile.server";
import { isSessionLive } from "~/features/accounts/session/session-age";
import { listRoles } from "~/features/accounts/staff-roles.server";
import { day, week } from "~/time";

export const AccountSearch = z.object({ email: EmailAddress });

/** The id of the account with exactly this address, or null. */
export async function findAccountByAddress(db: Db, address: string) {
  const row = await db
    .selectFrom("account")
    .select("id")
    .where("email", "=", address)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What staff may know of an account, or null. Nothing that its member wrote, the alias included. */
export async function findAccountFacts(db: Db, id: string, now: number) {
  const account = await db
    .selectFrom("account")
    .select(["id", "email", "email_verified", "created_at", "reply_mail", "two_factor_enabled"])
    .select("stripe_customer_id")
    .where("id", "=", id)
    .executeTakeFirst();
  if (!account) return null;
  const [roles, sessions] = await Promise.all([
    listRoles(db, id),
    db
      .selectFrom("session")
      .select(["created_at", "last_seen_at"])
      .where("account_id", "=", id)
      .execute(),
  ]);
  const live = sessions.filter((session) => isSessionLive(session, roles, now));
  return {
    id,
    address: maskedAddress(account.email),
    isConfirmed: account.email_verified === 1,
    since: account.created_at,
    lastHere: lastHere(Math.max(0, ...sessions.map(({ last_seen_at }) => last_seen_at)), now),
    devices: live.length,
    hasReplyMail: account.reply_mail === 1,
    hasSecondFactor: account.two_factor_enabled === 1,
    isStripeCustomer: account.stripe_customer_id !== null,
    roles,
  };
}

export type AccountFacts = NonNullable<Awaited<ReturnType<typeof findAccountFacts>>>;

/** "r•••@e•••.org": enough to see that it is the address somebody wrote from. */
function maskedAddress(email: string) {
  const [name = "", domain = ""] = email.split("@");
  const ending = domain.split(".").at(-1) ?? "";
  return `${[...name][0] ?? ""}•••@${[...domain][0] ?? ""}•••.${ending}`;
}

/** Only roughly: when exactly somebody reads here is nobody's business. */
function lastHere(at: number, now: number) {
  if (at === 0) return "Not signed in anywhere";
  if (now - at < week) return "Within a week";
  return now - at < 30 * day ? "Within a month" : "Longer ago";
}
