import { z } from "zod";
import type { Db } from "#db/database";
import { inTransaction } from "#db/transaction";
import { EmailAddress } from "./profile.server";
import { findFormUse } from "~/http/form-use.server";
import { clientOf, limits, takeTry } from "~/http/limiter.server";
import { findTimeZone, minute } from "~/time";
import { mailLink } from "./one-time-link.server";
import { createAccount } from "./create-account.server";
import { hashUnlessBusy } from "./password/password-hash.server";
import { NewPassword } from "./password/password.server";
import { Profile } from "./profile.server";
import type { Refused } from "./refuse.server";
import { sessionHeaders } from "./session/session-cookies.server";
import { startSession } from "./session/session.server";
import { newToken } from "./tokens.server";

export const SignUp = Profile.extend({
  email: EmailAddress,
  password: NewPassword,
  /** Filled in by the script. A name that the server does not know must not stop anyone. */
  timeZone: z.string().transform(findTimeZone).optional(),
});

/**
 * Creates an account and signs its owner in.
 *
 * An address that already has an account gets the same answer: the same redirect, a cookie of the same
 * shape, one hash and one committed transaction. But the cookie opens nothing, and the owner of the
 * address gets a mail with a link. So the answer does not reveal who has an account. Following the
 * redirect does reveal it, but each try costs the attacker an account or a mail to the owner. Only a
 * mail before the first page would prevent that. Some members must not get such a mail, and nobody
 * should wait for one at 2 a.m.
 */
export async function signUp(
  db: Db,
  request: Request,
  member: z.infer<typeof SignUp>,
  formKey: string | null = null,
): Promise<{ kind: "in"; headers: Headers } | Refused> {
  const seconds = await takeTry(db, limits.newAccounts, clientOf(request));
  if (seconds !== null) return { kind: "wait", seconds };

  // Hashed before the transaction, because a hash inside it would delay every other write.
  const passwordHash = await hashUnlessBusy(member.password);
  if (passwordHash === null) return { kind: "busy" };

  const userAgent = request.headers.get("User-Agent");
  const now = Date.now();
  const token = await inTransaction(db, async (trx) => {
    const made = formKey && (await findJustMade(trx, formKey, now));
    if (made) return startSession(trx, made, { userAgent });
    const known = await findAccountId(trx, member.email);
    if (known) {
      await mailOwner(trx, known, member.email);
      return newToken();
    }
    const accountId = await createAccount(trx, { ...member, passwordHash }, now);
    if (formKey) {
      const use = { key: formKey, account_id: accountId, made: accountId, used_at: now };
      await trx.insertInto("form_use").values(use).execute();
    }
    return startSession(trx, accountId, { userAgent });
  });
  return { kind: "in", headers: sessionHeaders(token, true) };
}

/**
 * The account that this very form has just opened, for a second tap on its button. A form that is sent
 * again later, or after its owner has signed out, signs nobody in: the next person at the same browser
 * could be the one who sends it.
 */
async function findJustMade(db: Db, formKey: string, now: number) {
  const use = await findFormUse(db, formKey);
  if (!use || use.used_at < now - 10 * minute) return null;
  const session = await db
    .selectFrom("session")
    .select("id")
    .where("account_id", "=", use.account_id)
    .executeTakeFirst();
  return session ? use.account_id : null;
}

async function findAccountId(db: Db, email: string) {
  const row = await db
    .selectFrom("account")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Mails a way in to the owner of an address that has an account, unless they got too many mails. */
async function mailOwner(db: Db, accountId: string, email: string) {
  if ((await takeTry(db, limits.mail, email)) !== null) return;
  await mailLink(db, { to: email, kind: "sign-up-again", accountId, purpose: "reset" });
}
