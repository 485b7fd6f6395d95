import { createHmac } from "node:crypto";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { env } from "~/env.server";
import { mailedLinkPath } from "~/http/paths";
import { mailCode, mailToken, sendMail } from "~/mail/mail.server";
import { minute } from "~/time";
import { hashToken } from "../tokens.server";

/** How long a mailed link and its code work. */
const lifetime = 10 * minute;

interface NewSignInLink {
  accountId: string;
  email: string;
  /** From `hashToken`: the browser that asked. */
  browser: string;
}

/** What a person shows: the token of the link in any browser, or the code in the browser that asked. */
export type LinkProof = { token: string } | { code: string; browser: string };

/**
 * Saves a link with its code, and adds the mail that carries both, in the caller's transaction. The
 * account's older link ends.
 */
export async function mailSignInLink(
  db: Db,
  { accountId, email, browser }: NewSignInLink,
  now: number,
) {
  const id = newId();
  const codes = { token: hashToken(mailToken(id)), code: hashCode(mailCode(id)) };
  const link = { ...codes, browser, email, expires_at: now + lifetime };
  await db
    .insertInto("sign_in_link")
    .values({ account_id: accountId, ...link })
    .onConflict((conflict) => conflict.column("account_id").doUpdateSet(link))
    .execute();
  const mail = { to: email, kind: "sign-in", path: mailedLinkPath, hasCode: true } as const;
  await sendMail(db, { ...mail, tokenId: id, accountId, usefulUntil: now + lifetime }, now);
}

/**
 * Whether this browser has asked for this account's link in the last minute, and has not used it. Then
 * another request is a second tap: it must not end the link of the mail that is on its way.
 */
export async function hasJustAsked(
  db: Db,
  { accountId, browser }: Pick<NewSignInLink, "accountId" | "browser">,
  now: number,
) {
  const link = await db
    .selectFrom("sign_in_link")
    .select("account_id")
    .where("account_id", "=", accountId)
    .where("browser", "=", browser)
    .where("expires_at", ">", now + lifetime - minute)
    .executeTakeFirst();
  return link !== undefined;
}

/** The address that a link signs in, or null. Reading uses nothing up, so a mail scanner may open it. */
export async function findLinkAddress(db: Db, token: string, now = Date.now()) {
  const link = await db
    .selectFrom("sign_in_link")
    .innerJoin("account", "account.id", "sign_in_link.account_id")
    .select("account.email")
    .whereRef("account.email", "=", "sign_in_link.email")
    .where("token", "=", hashToken(token))
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return link?.email ?? null;
}

/**
 * Uses the link up and returns its account, whose address is proved by it. Null if the link or the code
 * is wrong, used, too old, or was mailed to an address that the account no longer has.
 */
export async function consumeSignInLink(trx: Db, proof: LinkProof, now: number) {
  const unused = trx.deleteFrom("sign_in_link").where("expires_at", ">", now);
  const named =
    "token" in proof
      ? unused.where("token", "=", hashToken(proof.token))
      : unused.where("browser", "=", proof.browser).where("code", "=", hashCode(proof.code));
  const link = await named.returning(["account_id", "email"]).executeTakeFirst();
  if (!link) return null;
  const account = await trx
    .updateTable("account")
    .set({ email_verified: 1 })
    .where("id", "=", link.account_id)
    .where("email", "=", link.email)
    .returning("id")
    .executeTakeFirst();
  return account?.id ?? null;
}

// Keyed, because eight digits are few enough to try them all against a stolen database.
function hashCode(code: string) {
  const digits = code.replaceAll(/\D/g, "");
  return createHmac("sha256", env.sessionSecret).update(`sign-in:${digits}`).digest("base64url");
}
