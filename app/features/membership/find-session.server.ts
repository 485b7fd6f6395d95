import type { Db } from "#db/database";
import { ErasedKey } from "#db/keys/key-store";
import { openSafety } from "#db/sealed-safety";
import { sessionTokenHash } from "~/features/accounts/session/session.server";
import { timeZoneOf } from "~/features/accounts/time-zone.server";
import type { Standing } from "./access";

const underWay = new WeakMap<Request, ReturnType<typeof querySession>>();

/**
 * The session of the request's cookie, or null. The loaders of one page run in parallel and share one
 * query. Two requests never share one, because something may have changed between them.
 */
export function findSession(db: Db, request: Request) {
  const running = underWay.get(request);
  if (running) return running;
  const token = sessionTokenHash(request);
  if (!token) return null;

  const started = querySession(db, token).finally(() => underWay.delete(request));
  underWay.set(request, started);
  return started;
}

/** Loads the session, its account, grants and safety result in one query: every page needs them. */
async function querySession(db: Db, token: string) {
  const rows = await db
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.account_id")
    .leftJoin("safety_check", "safety_check.account_id", "account.id")
    .leftJoin("staff_role", "staff_role.account_id", "account.id")
    .leftJoin("grant", "grant.account_id", "account.id")
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
      "account.country",
      "account.time_zone",
      "account.track",
      "safety_check.result",
      "staff_role.role",
      "grant.id as grant_id",
      "grant.status",
      "grant.ends_at",
      "grant.source",
    ])
    .where("session.token", "=", token)
    .execute();
  const [row] = rows;
  if (!row) return null;
  const { id, alias, email, country, time_zone, track, result, ...session } = row;
  // While an account is erased, its key is gone before its rows. It has no session then.
  const safety = result === null ? null : await openUnlessErased(db, id, result);
  if (safety === "erased") return null;
  // Each grant comes with each role.
  const roles = [...new Set(rows.flatMap(({ role }) => role ?? []))].toSorted();
  const grants = new Map(
    rows.flatMap(({ grant_id, status, ends_at, source }) =>
      grant_id && status && source ? [[grant_id, { status, ends_at, source }]] : [],
    ),
  );
  const standing: Standing = { grants: [...grants.values()], safety };
  const place = { country, timeZone: timeZoneOf(row), hasTimeZone: time_zone !== null };
  return { ...session, account: { id, alias, email, roles, ...place, track, standing } };
}

async function openUnlessErased(db: Db, accountId: string, result: string) {
  try {
    return await openSafety(db, accountId, result);
  } catch (error) {
    if (error instanceof ErasedKey) return "erased";
    throw error;
  }
}
