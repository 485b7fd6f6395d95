import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { clearedCookie } from "~/http/cookies.server";
import { minute, second } from "~/time";
import { cookieNames, signedCookie } from "../session/signed-cookie.server";
import { hashToken, newToken } from "../tokens.server";

const lifetime = 10 * minute;

/**
 * Lets an account that has shown its first proof go on to the second step. Returns the headers with the
 * cookie of that step. The two rows are those that better-auth makes after a password, because
 * better-auth reads them when it checks the code.
 */
export async function startChallenge(db: Db, accountId: string, now = Date.now()) {
  const identifier = `2fa-${newToken()}`;
  const times = { created_at: now, updated_at: now, expires_at: now + lifetime };
  await db
    .insertInto("verification")
    .values([
      { id: newId(), identifier: hashToken(identifier), value: accountId, ...times },
      { id: newId(), identifier: hashToken(`2fa-attempts-${identifier}`), value: "0", ...times },
    ])
    .execute();
  const headers = new Headers();
  headers.append("Set-Cookie", clearedCookie(cookieNames.session));
  headers.append("Set-Cookie", signedCookie(cookieNames.challenge, identifier, lifetime / second));
  return headers;
}
