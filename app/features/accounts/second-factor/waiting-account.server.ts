import { redirect } from "@remix-run/node";
import type { Db } from "#db/database";
import { accountSecondFactorPath, signInPath } from "~/http/paths";
import { hasSecondFactor } from "./second-factor.server";
import { endSession, type AccountSession } from "../session/session.server";
import { cookieNames, readSignedCookie } from "../session/signed-cookie.server";
import { listRoles } from "../staff-roles.server";
import { hashToken } from "../tokens.server";

/** The account that has signed in with its password in this browser and owes a code, or null. */
export async function findWaitingAccount(db: Db, request: Request, now = Date.now()) {
  const challenge = readSignedCookie(request, cookieNames.challenge);
  if (!challenge) return null;
  const row = await db
    .selectFrom("verification")
    .innerJoin("account", "account.id", "verification.value")
    .select("account.id")
    .where("verification.identifier", "=", hashToken(challenge))
    .where("verification.expires_at", ">", now)
    .executeTakeFirst();
  return row ? { id: row.id, roles: await listRoles(db, row.id) } : null;
}

/**
 * Like `findWaitingAccount`, but throws a redirect instead of returning null. Staff without a second
 * factor go to set one up; everyone else signs in again. `session` is the request's own session.
 */
export async function requireWaitingAccount(
  db: Db,
  request: Request,
  session: AccountSession | null,
) {
  const waiting = await findWaitingAccount(db, request);
  if (waiting) return waiting;

  if (session && !(await hasSecondFactor(db, session.account.id))) {
    throw redirect(accountSecondFactorPath + new URL(request.url).search, { status: 303 });
  }
  throw redirect(signInAgain(request), { status: 303, headers: await endSession(db, request) });
}

/** The address of the sign-in page, with this page's query, which says where to go next. */
export function signInAgain(request: Request) {
  return signInPath() + new URL(request.url).search;
}
