import type { Db } from "#db/database";
import { sendMail } from "~/mail.server";

/** Tells someone by mail that they have a reply, if they said that such a mail is safe for them. */
export async function mailAboutReply(db: Db, accountId: string, link: string) {
  const account = await db
    .selectFrom("account")
    .select(["email", "reply_mail"])
    .where("id", "=", accountId)
    .executeTakeFirst();
  if (account?.reply_mail === 1) sendMail({ to: account.email, kind: "new-reply", link });
}
