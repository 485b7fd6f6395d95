import { data, redirect } from "@remix-run/node";
import type { Db } from "#db/database";
import type { AccountTable } from "#db/schema";
import { pathWithNext } from "./own-path";
import { isSessionLive, recentSignIn } from "./session-age";
import { noteSighting } from "./session-sighting.server";
import { noSessionHeaders } from "./session-cookies.server";
import { cookieNames, readSignedCookie } from "./signed-cookie.server";
import { hashToken } from "./tokens.server";

/** What the rest of the app may know of the person who asks. */
export type ReaderAccount = Pick<
  AccountTable,
  "id" | "alias" | "email" | "role" | "country" | "track"
>;

export interface ReaderSession {
  id: string;
  account: ReaderAccount;
  confirmed_at: number;
  second_factor_at: number | null;
}

/** The account whose session the request carries, or null for a visitor. */
export async function readAccount(db: Db, request: Request, now = Date.now()) {
  return (await readSession(db, request, now))?.account ?? null;
}

/** Throws a redirect to the sign-in page for a visitor; the page leads back here. */
export async function requireAccount(db: Db, request: Request, now = Date.now()) {
  return (await requireSession(db, request, now)).account;
}

/** For members and strangers there is no such page; staff give their second factor first. */
export async function requireStaff(
  db: Db,
  request: Request,
  role: "expert" | "admin",
  now = Date.now(),
) {
  const session = await readSession(db, request, now);
  if (session?.account.role !== role) throw data(null, { status: 404 });
  if (session.second_factor_at === null) throw redirect(pathWithNext("/second-factor", request));
  return session.account;
}

/** For changes to what protects the account: asks for the password again after ten minutes. */
export async function requireRecentSignIn(db: Db, request: Request, now = Date.now()) {
  const session = await requireSession(db, request, now);
  if (now - session.confirmed_at > recentSignIn) {
    throw redirect(pathWithNext("/account/confirm", request));
  }
  return session.account;
}

/** Whether the browser still holds a cookie of ours, live or over. */
export function hasSessionCookie(request: Request) {
  return readSignedCookie(request, cookieNames.session) !== null;
}

/** Ends the request's session, if it has one. Answer with the headers it gives. */
export async function endSession(db: Db, request: Request) {
  const token = readSignedCookie(request, cookieNames.session);
  if (token) await db.deleteFrom("session").where("token", "=", hashToken(token)).execute();
  return noSessionHeaders();
}

export async function requireSession(db: Db, request: Request, now = Date.now()) {
  const session = await readSession(db, request, now);
  if (!session) throw redirect(pathWithNext("/sign-in", request));
  return session;
}

export async function readSession(db: Db, request: Request, now = Date.now()) {
  const token = readSignedCookie(request, cookieNames.session);
  if (!token) return null;

  const row = await findSession(db, hashToken(token));
  if (!row || now > row.expires_at || !isSessionLive(row, row.role, now)) return null;
  noteSighting(db, row, now);
  const { session_id, confirmed_at, second_factor_at, ...rest } = row;
  const { id, alias, email, role, country, track } = rest;
  const account: ReaderAccount = { id, alias, email, role, country, track };
  return { id: session_id, account, confirmed_at, second_factor_at } satisfies ReaderSession;
}

type FoundSession = Awaited<ReturnType<typeof querySession>>;

const underWay = new WeakMap<Db, Map<string, Promise<FoundSession>>>();

// A page's loaders run side by side, each with a Request of its own. What they have in common is
// the cookie, so look-ups of one cookie that overlap are one query.
function findSession(db: Db, token: string) {
  const lookUps = underWay.get(db) ?? new Map<string, Promise<FoundSession>>();
  underWay.set(db, lookUps);
  const running = lookUps.get(token);
  if (running) return running;

  const started = querySession(db, token).finally(() => lookUps.delete(token));
  lookUps.set(token, started);
  return started;
}

function querySession(db: Db, token: string) {
  return db
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.account_id")
    .select([
      "session.id as session_id",
      "session.created_at",
      "session.last_seen_at",
      "session.expires_at",
      "session.confirmed_at",
      "session.second_factor_at",
      "account.id",
      "account.alias",
      "account.email",
      "account.role",
      "account.country",
      "account.track",
    ])
    .where("session.token", "=", token)
    .executeTakeFirst();
}
