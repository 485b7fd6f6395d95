import { z } from "zod";
import type { Db } from "#db/database";
import { inTransaction } from "#db/transaction";
import { env } from "~/env.server";
import { sendMail } from "~/mail.server";
import { inBackground } from "~/http/background.server";
import { EmailAddress } from "./profile.server";
import { limits, takeTry } from "~/http/limiter.server";
import { forgotPath } from "~/http/paths";
import { makeLink, consumeLink } from "./one-time-link.server";
import type { SessionAccount } from "./session/session.server";

export const AddressChange = z.object({ email: EmailAddress });

/**
 * Mails a link to the new address in the background, and a warning to the old one, whose owner can
 * still stop the change by setting a new password. An address that has an account gets no link, and
 * the answer is the same.
 */
export function requestAddressChange(db: Db, account: SessionAccount, email: string) {
  inBackground("mailing a change of address", mailAddressLinks(db, account, email));
}

/** Changes the address with a mailed link. Returns false if the link is used, expired or unknown. */
export async function confirmAddress(db: Db, token: string) {
  return inTransaction(db, async (trx) => {
    const link = await consumeLink(trx, "change-address", token);
    if (!link?.email || (await isTaken(trx, link.email))) return false;
    await trx
      .updateTable("account")
      .set({ email: link.email, email_verified: 1, updated_at: Date.now() })
      .where("id", "=", link.account_id)
      .execute();
    await trx.deleteFrom("one_time_link").where("account_id", "=", link.account_id).execute();
    return true;
  });
}

async function mailAddressLinks(db: Db, account: SessionAccount, email: string) {
  if (await isTaken(db, email)) return;
  if ((await takeTry(db, limits.mail, email)) !== null) return;
  const link = await makeLink(db, { accountId: account.id, purpose: "change-address", email });
  sendMail({ to: email, kind: "confirm-address", link });
  if ((await takeTry(db, limits.mail, account.email)) !== null) return;
  sendMail({ to: account.email, kind: "address-changed", link: `${env.siteUrl}${forgotPath}` });
}

async function isTaken(db: Db, email: string) {
  const row = await db
    .selectFrom("account")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirst();
  return row !== undefined;
}
