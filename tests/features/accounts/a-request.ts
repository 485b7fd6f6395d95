import type { Db } from "#db/database";
import { startSession, type NewSession } from "~/features/accounts/session/session.server";
import { cookieNames, signedCookie } from "~/features/accounts/session/signed-cookie.server";
import { cookieOf } from "#tests/helpers/route-args";

/** A request in a new session of this account, begun at `now`. */
export async function aRequestOf(
  db: Db,
  accountId: string,
  session: NewSession = {},
  now = Date.now(),
) {
  return aRequest(await startSession(db, accountId, session, now));
}

/** A request that carries this session token. */
export function aRequest(token: string, url = "http://localhost:3000/today?step=2") {
  return new Request(url, {
    headers: { Cookie: cookieOf(signedCookie(cookieNames.session, token)) },
  });
}
