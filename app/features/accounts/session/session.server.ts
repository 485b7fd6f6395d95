import type { Db } from "#db/database";
import type { AccountTable } from "#db/schema";
import { clearSessionHeaders } from "./session-cookies.server";
import { cookieNames, readSignedCookie } from "./signed-cookie.server";
import { hashToken } from "../tokens.server";

/** The account of a session: what the app may know of the person who asks. */
export type SessionAccount = Pick<
  AccountTable,
  "id" | "alias" | "email" | "role" | "country" | "track"
>;

export interface AccountSession {
  id: string;
  account: SessionAccount;
  last_seen_at: number;
  /** When the person last gave their password. */
  confirmed_at: number;
  second_factor_at: number | null;
}

/** The hash under which the session of this request is stored; null without a cookie of ours. */
export function sessionTokenHash(request: Request) {
  const token = readSignedCookie(request, cookieNames.session);
  return token ? hashToken(token) : null;
}

/** Whether the browser still holds a session cookie of ours, live or expired. */
export function hasSessionCookie(request: Request) {
  return sessionTokenHash(request) !== null;
}

/** Ends the request's session, if it has one. Send the headers it returns with the response. */
export async function endSession(db: Db, request: Request) {
  const token = sessionTokenHash(request);
  if (token) await db.deleteFrom("session").where("token", "=", token).execute();
  return clearSessionHeaders();
}
