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

/** Makes a link that works once within the hour. An older one of its kind works no more. */
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

/** Whether a link would still work. Looking uses nothing up, so a mail scanner may look as well. */
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

/** Takes the link away and returns what it was for; null when it is used, too old or made up. */
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
