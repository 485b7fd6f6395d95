import { data, redirect } from "@remix-run/node";
import type { Db } from "#db/database";
import type { StaffRole } from "#db/schema";
import { isUnavailable } from "#db/unavailable";
import { isSessionLive, recentSignIn } from "~/features/accounts/session/session-age";
import { recordSessionUse } from "~/features/accounts/session/session-use.server";
import type { AccountSession, SessionAccount } from "~/features/accounts/session/session.server";
import { pathWithNext } from "~/http/own-path";
import { accountConfirmPath, secondFactorPath, signInPath } from "~/http/paths";
import type { Standing } from "./access";
import { findSession } from "./find-session.server";

/** The account with its grants and safety result, loaded for this request. */
export interface ViewerAccount extends SessionAccount {
  standing: Standing;
}

export interface ViewerSession extends AccountSession {
  account: ViewerAccount;
}

/** The account whose session the request carries, or null for a visitor. */
export async function readAccount(db: Db, request: Request, now = Date.now()) {
  return (await readSession(db, request, now))?.account ?? null;
}

/**
 * Like `readAccount`, but takes everybody for a visitor while the database cannot be used: for pages
 * that need no account and must open at any time, such as the crisis page.
 */
export async function readAccountIfPossible(db: Db, request: Request) {
  return (await readSessionIfPossible(db, request))?.account ?? null;
}

export async function readSessionIfPossible(db: Db, request: Request) {
  try {
    return await readSession(db, request);
  } catch (error) {
    if (isUnavailable(error)) return null;
    throw error;
  }
}

/**
 * The account whose session the request carries; records that the session was used. Throws a redirect
 * to the sign-in page for a visitor, who comes back here afterwards.
 */
export async function requireAccount(db: Db, request: Request, now = Date.now()) {
  return (await requireSession(db, request, now)).account;
}

/**
 * The account of a staff member with one of these roles; records that the session was used. Throws a 404 for
 * everyone else, and a redirect to the second step for staff who have not passed it in this session.
 */
export async function requireStaff(
  db: Db,
  request: Request,
  roles: readonly StaffRole[],
  now = Date.now(),
) {
  return (await requireStaffSession(db, request, roles, now)).account;
}

/** Like `requireStaff`, for the whole session. */
export async function requireStaffSession(
  db: Db,
  request: Request,
  roles: readonly StaffRole[],
  now = Date.now(),
) {
  const session = await readSession(db, request, now);
  if (session) recordSessionUse(db, session, now);
  if (!session?.account.roles.some((role) => roles.includes(role)))
    throw data(null, { status: 404 });
  if (session.second_factor_at === null) throw redirect(pathWithNext(secondFactorPath, request));
  return session;
}

/** Like `requireAccount`, but also asks for the password again ten minutes after it was given. */
export async function requireRecentSignIn(db: Db, request: Request, now = Date.now()) {
  const session = await requireSession(db, request, now);
  if (now - session.confirmed_at > recentSignIn) {
    throw redirect(pathWithNext(accountConfirmPath, request));
  }
  return session.account;
}

/** Like `requireAccount`, for the whole session. */
export async function requireSession(db: Db, request: Request, now = Date.now()) {
  const session = await readSession(db, request, now);
  if (!session) throw redirect(pathWithNext(signInPath(), request));
  recordSessionUse(db, session, now);
  return session;
}

/** The live session the request carries, or null for a visitor. */
export async function readSession(
  db: Db,
  request: Request,
  now = Date.now(),
): Promise<ViewerSession | null> {
  const session = await findSession(db, request);
  if (!session || now > session.expires_at) return null;
  if (!isSessionLive(session, session.account.roles, now)) return null;
  const { session_id: id, account, last_seen_at, confirmed_at, second_factor_at } = session;
  return { id, account, last_seen_at, confirmed_at, second_factor_at };
}
