import { clearedCookie, cookieName, readCookie, setCookie } from "~/http/cookies.server";
import { db } from "~/db.server";
import { findStatement } from "./statements.server";

const cookie = cookieName("at-hand");

// Which words are at hand is a matter of this device and this evening. So the browser remembers it,
// by an id that opens nothing to anyone else, and forgets it when it is closed.

/** Takes a statement along to the practice conversations, until it is put away. */
export function carryStatement(statementId: string) {
  return { "Set-Cookie": setCookie(cookie, statementId) };
}

export function dropCarried() {
  return { "Set-Cookie": clearedCookie(cookie) };
}

/** The words this member has at hand; null when there are none, or they are not theirs. */
export async function findCarried(request: Request, accountId: string) {
  const id = readCookie(request, cookie);
  const statement = id ? await findStatement(db, accountId, id) : null;
  return statement && { id: statement.id, text: statement.body };
}
