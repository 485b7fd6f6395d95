import { redirect } from "@remix-run/node";
import type { Db } from "#db/database";
import { hasPasskey } from "~/features/accounts/passkeys/passkeys.server";
import { recentSignIn } from "~/features/accounts/session/session-age";
import { pathWithNext } from "~/http/own-path";
import { accountConfirmPath, secondFactorPath } from "~/http/paths";
import { requireSession } from "./viewer.server";

/**
 * The session of someone who may change the second step of their own account. Staff who have a passkey
 * must have used it in this session: whoever knows only the password must not set up another step.
 */
export async function requireOwnSecondStep(db: Db, request: Request) {
  const session = await requireSession(db, request);
  const { account, second_factor_at } = session;
  if (account.roles.length > 0 && second_factor_at === null && (await hasPasskey(db, account.id))) {
    throw redirect(pathWithNext(secondFactorPath, request));
  }
  return session;
}

/** Like `requireOwnSecondStep`, but also asks for the password again ten minutes after it was given. */
export async function requireRecentSecondStep(db: Db, request: Request, now = Date.now()) {
  const session = await requireOwnSecondStep(db, request);
  if (now - session.confirmed_at > recentSignIn) {
    throw redirect(pathWithNext(accountConfirmPath, request));
  }
  return session;
}
