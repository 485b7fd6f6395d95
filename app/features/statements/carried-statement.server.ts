import { clearedCookie, cookieName, readCookie, setCookie } from "~/http/cookies.server";
import type { Db } from "#db/database";
import { findStatement } from "./statements.server";

const cookie = cookieName("at-hand");

/**
 * The headers that make the browser carry a statement, which dialogues then show beside the talk. The
 * session cookie holds only its id, which opens nothing for anyone else.
 */
export function carryStatement(statementId: string) {
  return { "Set-Cookie": setCookie(cookie, statementId) };
}

/** The headers that end the carrying. */
export function dropCarried() {
  return { "Set-Cookie": clearedCookie(cookie) };
}

/** The statement that the browser carries, or null if there is none or another member owns it. */
export async function findCarried(db: Db, request: Request, accountId: string) {
  const id = readCookie(request, cookie);
  const statement = id ? await findStatement(db, accountId, id) : null;
  return statement && { id: statement.id, text: statement.body };
}
