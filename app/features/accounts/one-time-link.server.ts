import type { Db } from "#db/database";
import { env } from "~/env.server";
import { confirmAddressPath, resetPath } from "~/http/paths";
import { hour } from "~/time";
import { hashToken, newToken } from "./tokens.server";

type Purpose = "reset" | "change-address";

const pages: Record<Purpose, string> = {
  reset: resetPath,
  "change-address": confirmAddressPath,
};

interface NewLink {
  accountId: string;
  purpose: Purpose;
  /** The address to change to. */
  email?: string;
}

/** Saves a link that works once, within an hour, and returns it. It replaces an older one of its kind. */
export async function makeLink(db: Db, { accountId, purpose, email }: NewLink, now = Date.now()) {
  const token = newToken();
  const link = { token: hashToken(token), email: email ?? null, expires_at: now + hour };
  await db
    .insertInto("one_time_link")
    .values({ account_id: accountId, purpose, ...link })
    .onConflict((conflict) => conflict.columns(["account_id", "purpose"]).doUpdateSet(link))
    .execute();
  return `${env.siteUrl}${pages[purpose]}?${new URLSearchParams({ token })}`;
}

/** Whether a link still works. Checking does not use it up, so a mail scanner may open it. */
export async function isLinkLive(db: Db, purpose: Purpose, token: string, now = Date.now()) {
  const link = await db
    .selectFrom("one_time_link")
    .select("account_id")
    .where("token", "=", hashToken(token))
    .where("purpose", "=", purpose)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return link !== undefined;
}

/** Deletes the link and returns its account and address; null if it is used, expired or unknown. */
export async function consumeLink(db: Db, purpose: Purpose, token: string, now = Date.now()) {
  const link = await db
    .deleteFrom("one_time_link")
    .where("token", "=", hashToken(token))
    .where("purpose", "=", purpose)
    .where("expires_at", ">", now)
    .returning(["account_id", "email"])
    .executeTakeFirst();
  return link ?? null;
}
