import { z } from "zod";
import type { Db } from "#db/database";
import { inTransaction } from "#db/transaction";
import { defineJob } from "~/jobs/define-job.server";
import { setPassword } from "./credentials.server";
import { EmailAddress } from "../profile.server";
import { clientOf, forgiveTries, limits, takeTry } from "~/http/limiter.server";
import { consumeLink, isLinkLive, mailLink } from "../one-time-link.server";
import { hashUnlessBusy } from "./password-hash.server";
import { NewPassword } from "./password.server";
import type { Refused } from "../refuse.server";
import { clearSessionHeaders, sessionHeaders } from "../session/session-cookies.server";
import { startSession } from "../session/session.server";

export const ResetRequest = z.object({ email: EmailAddress });

export const Reset = z.object({ token: z.string().max(100), password: NewPassword });

/**
 * Mails a link to the address if it has an account. A job looks for the account, so the answer is the
 * same, and comes as fast, for an unknown address.
 */
export async function requestReset(
  db: Db,
  request: Request,
  email: string,
): Promise<{ kind: "asked" } | Refused> {
  const seconds = await takeTry(db, limits.mailRequests, clientOf(request));
  if (seconds !== null) return { kind: "wait", seconds };
  await resetRequestJob.add(db, { email });
  return { kind: "asked" };
}

/**
 * Sets a new password with a mailed link. `in`: the person has shown that the address is theirs, so the
 * headers carry a session, even if the account's tries are used up. `done`: the account has a second
 * factor, so the person must sign in.
 */
export async function resetPassword(
  db: Db,
  request: Request,
  { token, password }: z.infer<typeof Reset>,
): Promise<{ kind: "in" | "done"; headers: Headers } | { kind: "gone" } | Refused> {
  if (!(await isLinkLive(db, "reset", token))) return { kind: "gone" };
  const passwordHash = await hashUnlessBusy(password);
  if (passwordHash === null) return { kind: "busy" };

  const account = await inTransaction(db, async (trx) => {
    const link = await consumeLink(trx, "reset", token);
    if (!link) return null;
    await setPassword(trx, link.account_id, passwordHash);
    return trx
      .updateTable("account")
      .set({ email_verified: 1 })
      .where("id", "=", link.account_id)
      .returning(["id", "email", "two_factor_enabled"])
      .executeTakeFirstOrThrow();
  });
  if (!account) return { kind: "gone" };

  await forgiveTries(db, limits.account, account.email);
  if (account.two_factor_enabled) return { kind: "done", headers: clearSessionHeaders() };
  const userAgent = request.headers.get("User-Agent");
  const session = await startSession(db, account.id, { userAgent });
  return { kind: "in", headers: sessionHeaders(session, true) };
}

export const resetRequestJob = defineJob({
  name: "password reset",
  payload: ResetRequest,
  effect: "database",
  run: async (trx, { email }, { now }) => {
    const account = await trx
      .selectFrom("account")
      .select("id")
      .where("email", "=", email)
      .executeTakeFirst();
    if (!account || (await takeTry(trx, limits.mail, email, now)) !== null) return;
    const mail = { to: email, kind: "reset", accountId: account.id, purpose: "reset" } as const;
    await mailLink(trx, mail, now);
  },
});
