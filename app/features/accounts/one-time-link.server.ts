import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { env } from "~/env.server";
import { confirmAddressPath, resetPath } from "~/http/paths";
import type { MailKind } from "~/mail/mail-texts.server";
import { mailToken, sendMail } from "~/mail/mail.server";
import { hour } from "~/time";
import { hashToken } from "./tokens.server";

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

interface NewLinkMail extends NewLink {
  to: string;
  kind: MailKind;
}

/** Saves a link and adds the mail that carries it, in the caller's transaction. */
export async function mailLink(db: Db, { to, kind, ...link }: NewLinkMail, now = Date.now()) {
  const id = newId();
  await saveLink(db, link, mailToken(id), now);
  const { accountId, purpose } = link;
  const mail = { to, kind, path: pages[purpose], tokenId: id, accountId, usefulUntil: now + hour };
  await sendMail(db, mail, now);
}

/** Makes a link without mailing it. */
export async function makeLink(db: Db, link: NewLink, now = Date.now()) {
  const token = mailToken(newId());
  await saveLink(db, link, token, now);
  return `${env.siteUrl}${pages[link.purpose]}?${new URLSearchParams({ token })}`;
}

/** Saves a link that works once, within an hour. It replaces an older one of its kind. */
async function saveLink(
  db: Db,
  { accountId, purpose, email }: NewLink,
  token: string,
  now: number,
) {
  const link = { token: hashToken(token), email: email ?? null, expires_at: now + hour };
  await db
    .insertInto("one_time_link")
    .values({ account_id: accountId, purpose, ...link })
    .onConflict((conflict) => conflict.columns(["account_id", "purpose"]).doUpdateSet(link))
    .execute();
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
