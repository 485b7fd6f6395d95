import type { z } from "zod";
import type { Db } from "#db/database";
import { inTransaction } from "#db/transaction";
import { sendMail } from "~/mail.server";
import { EmailAddress } from "./profile.server";
import { clientOf, limits, takeTry } from "~/http/limiter.server";
import { makeLink } from "./one-time-link.server";
import { createAccount } from "./create-account.server";
import { hashUnlessBusy } from "./password/password-hash.server";
import { NewPassword } from "./password/password.server";
import { Profile } from "./profile.server";
import type { Refused } from "./refuse.server";
import { sessionHeaders } from "./session/session-cookies.server";
import { startSession } from "./session/session.server";
import { newToken } from "./tokens.server";

export const SignUp = Profile.extend({ email: EmailAddress, password: NewPassword });

/**
 * Opens an account and signs its owner in.
 *
 * For an address that has an account already the answer is the same: the same redirect, a cookie of
 * the same shape, one hash, one committed transaction. But that cookie opens nothing, the password is
 * not tried on the account, and its owner gets a mail with a way in. So nobody learns from the answer
 * who has an account here. Whoever then follows the redirect does find out, at the price of an account
 * opened or a mail sent for every address. Only a mail before the first page could close that too, and
 * a mail is what some members must not get and nobody at two in the morning should have to wait for.
 */
export async function signUp(
  db: Db,
  request: Request,
  member: z.infer<typeof SignUp>,
): Promise<{ kind: "in"; headers: Headers } | Refused> {
  const seconds = await takeTry(db, limits.newAccounts, clientOf(request));
  if (seconds !== null) return { kind: "wait", seconds };

  // Before the transaction: a hash inside it would hold up every other write.
  const passwordHash = await hashUnlessBusy(member.password);
  if (passwordHash === null) return { kind: "busy" };

  const userAgent = request.headers.get("User-Agent");
  const { token, link } = await inTransaction(db, async (trx) => {
    const known = await findAccountId(trx, member.email);
    if (known) return { token: newToken(), link: await makeResetLink(trx, known, member.email) };
    const accountId = await createAccount(trx, { ...member, passwordHash });
    return { token: await startSession(trx, accountId, { userAgent }), link: null };
  });
  if (link) sendMail({ to: member.email, kind: "sign-up-again", link });
  return { kind: "in", headers: sessionHeaders(token, true) };
}

async function findAccountId(db: Db, email: string) {
  const row = await db
    .selectFrom("account")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** A link for the owner of an address that was used again; null when they had mail enough. */
async function makeResetLink(db: Db, accountId: string, email: string) {
  const hadEnough = (await takeTry(db, limits.mail, email)) !== null;
  return hadEnough ? null : makeLink(db, { accountId, purpose: "reset" });
}
