import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import type { AccountTable, StaffRole } from "#db/schema";
import { hashToken, newToken } from "../tokens.server";
import { deviceName } from "./device-name";
import { isSessionLive, sessionLimits } from "./session-age";
import { attemptWrite } from "~/http/background.server";
import { clearSessionHeaders } from "./session-cookies.server";
import { cookieNames, readSignedCookie } from "./signed-cookie.server";

/** What the app may know about the person who makes a request. */
export interface SessionAccount extends Pick<
  AccountTable,
  "id" | "alias" | "email" | "country" | "track"
> {
  /** None for a member. */
  roles: StaffRole[];
  /** From `timeZoneOf`. */
  timeZone: string;
  /** Whether the browser or the member has named a time zone. */
  hasTimeZone: boolean;
}

export interface AccountSession {
  id: string;
  account: SessionAccount;
  last_seen_at: number;
  /** When the person last gave their password. */
  confirmed_at: number;
  second_factor_at: number | null;
}

/** The hash that identifies the request's session in the database; null without a signed cookie. */
export function sessionTokenHash(request: Request) {
  const token = readSignedCookie(request, cookieNames.session);
  return token ? hashToken(token) : null;
}

/** Whether the browser has a session cookie that this site signed, even if the session has ended. */
export function hasSessionCookie(request: Request) {
  return sessionTokenHash(request) !== null;
}

/**
 * Ends the request's session, if it has one. Returns the headers that sign the browser
 * out, also when the database cannot be written to.
 */
export async function endSession(db: Db, request: Request) {
  const token = sessionTokenHash(request);
  if (token) {
    const deletion = db.deleteFrom("session").where("token", "=", token).execute();
    await attemptWrite("ending a session", deletion);
  }
  return clearSessionHeaders();
}

export interface NewSession {
  userAgent?: string | null;
  /** Whether the person has just given a code of the second factor. */
  hasPassedSecondFactor?: boolean;
}

/** Starts a session and returns the token for its cookie. Call it only after proof of identity. */
export async function startSession(
  db: Db,
  accountId: string,
  { userAgent = null, hasPassedSecondFactor = false }: NewSession = {},
  now = Date.now(),
) {
  const token = newToken();
  await db
    .insertInto("session")
    .values({
      id: newId(),
      account_id: accountId,
      token: hashToken(token),
      expires_at: now + sessionLimits([]).absolute,
      last_seen_at: now,
      confirmed_at: now,
      second_factor_at: hasPassedSecondFactor ? now : null,
      user_agent: shortUserAgent(userAgent),
      created_at: now,
      updated_at: now,
    })
    .execute();
  return token;
}

/** The account's live sessions, the most recently used first. */
export async function listSessions(db: Db, { id, account }: AccountSession, now = Date.now()) {
  const rows = await db
    .selectFrom("session")
    .select(["id", "user_agent", "created_at", "last_seen_at"])
    .where("account_id", "=", account.id)
    .orderBy("last_seen_at", "desc")
    .execute();
  return rows
    .filter((row) => isSessionLive(row, account.roles, now))
    .map((row) => ({
      id: row.id,
      device: deviceName(row.user_agent),
      created_at: row.created_at,
      last_seen_at: row.last_seen_at,
      isThisOne: row.id === id,
    }));
}

/** Ends one session of an account. Returns false if the account has no such session. */
export async function endSessionOf(db: Db, accountId: string, sessionId: string) {
  const { numDeletedRows } = await db
    .deleteFrom("session")
    .where("id", "=", sessionId)
    .where("account_id", "=", accountId)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

export async function endOtherSessions(db: Db, { id, account }: AccountSession) {
  await db
    .deleteFrom("session")
    .where("account_id", "=", account.id)
    .where("id", "!=", id)
    .execute();
}

/** The first 300 characters, which are enough to name the device. A header can be of any length. */
export function shortUserAgent(userAgent: string | null | undefined) {
  return userAgent?.slice(0, 300) ?? null;
}
