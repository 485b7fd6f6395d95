import { z } from "zod";
import type { Db } from "#db/database";
import { defineJob } from "~/jobs/define-job.server";
import { clientOf, limits, takeTry } from "~/http/limiter.server";
import { hour, second } from "~/time";
import { EmailAddress } from "../profile.server";
import type { Refused } from "../refuse.server";
import { cookieNames, readSignedCookie, signedCookie } from "../session/signed-cookie.server";
import { hashToken, newToken } from "../tokens.server";
import { hasJustAsked, mailSignInLink } from "./sign-in-link.server";

export const LinkRequest = z.object({ email: EmailAddress });

/**
 * Mails a link and a code to the address if it has an account. A job looks for the account, so the
 * answer is the same, and comes as fast, for an unknown address. The code works in this browser alone.
 */
export async function requestSignInLink(
  db: Db,
  request: Request,
  { email }: z.infer<typeof LinkRequest>,
): Promise<{ kind: "asked"; headers: Headers } | Refused> {
  const seconds = await takeTry(db, limits.mailRequests, clientOf(request));
  if (seconds !== null) return { kind: "wait", seconds };
  const { token, headers } = markBrowser(request);
  await signInLinkJob.add(db, { email, browser: hashToken(token) });
  return { kind: "asked", headers };
}

/**
 * The token of the browser in its cookie, a new one if it has none, and the headers that set it. The
 * page with the form sets it already, so that two taps on the button come from one browser.
 */
export function markBrowser(request: Request) {
  const token = readSignedCookie(request, cookieNames.asking) ?? newToken();
  const headers = new Headers();
  headers.append("Set-Cookie", signedCookie(cookieNames.asking, token, hour / second));
  return { token, headers };
}

/** The hash of the browser's token, or null if it has none. */
export function findBrowser(request: Request) {
  const token = readSignedCookie(request, cookieNames.asking);
  return token ? hashToken(token) : null;
}

export const signInLinkJob = defineJob({
  name: "sign-in link",
  payload: z.object({ email: z.string(), browser: z.string() }),
  effect: "database",
  run: async (trx, { email, browser }, { now }) => {
    const account = await trx
      .selectFrom("account")
      .select("id")
      .where("email", "=", email)
      .executeTakeFirst();
    if (!account || (await hasJustAsked(trx, { accountId: account.id, browser }, now))) return;
    if ((await takeTry(trx, limits.mail, email, now)) !== null) return;
    await mailSignInLink(trx, { accountId: account.id, email, browser }, now);
  },
});
