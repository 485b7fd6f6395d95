import { z } from "zod";
import type { Db } from "#db/database";
import { inTransaction } from "#db/transaction";
import { defineJob } from "~/jobs/define-job.server";
import { sendMail } from "~/mail/mail.server";
import { EmailAddress } from "./profile.server";
import { limits, takeTry } from "~/http/limiter.server";
import { forgotPath } from "~/http/paths";
import { consumeLink, mailLink } from "./one-time-link.server";
import type { SessionAccount } from "./session/session.server";

export const AddressChange = z.object({ email: EmailAddress });

/**
 * Mails a link to the new address in the background, and a warning to the old one, whose owner can
 * still stop the change by setting a new password. An address that has an account gets no link. The
 * answer and the warning are the same.
 */
export async function requestAddressChange(
  db: Db,
  account: Pick<SessionAccount, "id" | "email">,
  email: string,
) {
  const { id: accountId, email: current } = account;
  await addressChangeJob.add(db, { accountId, current, email }, { accountId });
}

/**
 * Changes the address with a mailed link. Returns false if the link is used, expired or unknown. `tell`
 * runs in the same transaction. It passes the new address on, for example to Stripe.
 */
export async function confirmAddress(
  db: Db,
  token: string,
  tell: (trx: Db, accountId: string) => Promise<void>,
) {
  return inTransaction(db, async (trx) => {
    const link = await consumeLink(trx, "change-address", token);
    if (!link?.email || (await isTaken(trx, link.email))) return false;
    await trx
      .updateTable("account")
      .set({ email: link.email, email_verified: 1, updated_at: Date.now() })
      .where("id", "=", link.account_id)
      .execute();
    await trx.deleteFrom("one_time_link").where("account_id", "=", link.account_id).execute();
    await trx.deleteFrom("sign_in_link").where("account_id", "=", link.account_id).execute();
    await tell(trx, link.account_id);
    return true;
  });
}

export const addressChangeJob = defineJob({
  name: "address change",
  payload: z.object({ accountId: z.string(), current: z.string(), email: z.string() }),
  effect: "database",
  run: async (trx, { accountId, current, email }, { now }) => {
    if ((await takeTry(trx, limits.addressChanges, accountId, now)) !== null) return;
    // The old mailbox is told whatever happens next. Other mails to it do not count against this one.
    const notice = { to: current, kind: "address-changed", path: forgotPath, accountId } as const;
    await sendMail(trx, notice, now);
    if (await isTaken(trx, email)) return;
    if ((await takeTry(trx, limits.mail, email, now)) !== null) return;
    const link = { accountId, purpose: "change-address", email } as const;
    await mailLink(trx, { ...link, to: email, kind: "confirm-address" }, now);
  },
});

async function isTaken(db: Db, email: string) {
  const row = await db
    .selectFrom("account")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirst();
  return row !== undefined;
}
