import { redirect } from "@remix-run/node";
import type { Db } from "#db/database";
import { accountSecondFactorPath, signInPath } from "~/http/paths";
import { hasSecondFactor } from "./second-factor.server";
import { endSession, type AccountSession } from "../session/session.server";
import { cookieNames, readSignedCookie } from "../session/signed-cookie.server";
import { hashToken } from "../tokens.server";

/** The account whose sign-in waits for a code in this browser, or null when none does. */
export async function findWaitingAccount(db: Db, request: Request, now = Date.now()) {
  const challenge = readSignedCookie(request, cookieNames.challenge);
  if (!challenge) return null;
  const row = await db
    .selectFrom("verification")
    .innerJoin("account", "account.id", "verification.value")
    .select(["account.id", "account.role"])
    .where("verification.identifier", "=", hashToken(challenge))
    .where("verification.expires_at", ">", now)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * The account that gave its password and owes a code. Throws a redirect otherwise: staff without a
 * second factor set one up, everyone else signs in again. `session` is the one this request carries.
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

/** The sign-in page, with what the address of this one said about where to go. */
export function signInAgain(request: Request) {
  return signInPath() + new URL(request.url).search;
}
