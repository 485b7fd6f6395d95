import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { sessionLimits } from "./session-age";
import { hashToken, newToken } from "./tokens.server";

export interface NewSession {
  userAgent?: string | null;
  /** Whether a code of the second factor was just given. */
  hasPassedSecondFactor?: boolean;
}

/** Starts a session for a person who has just proved who they are; returns the token for the cookie. */
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
      expires_at: now + sessionLimits("member").absolute,
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

/** Enough to recognize a device by; a header can be of any length. */
export function shortUserAgent(userAgent: string | null | undefined) {
  return userAgent?.slice(0, 300) ?? null;
}
