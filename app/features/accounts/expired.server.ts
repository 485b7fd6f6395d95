import type { Db } from "#db/database";
import { inBackground } from "~/http/background.server";
import { minute } from "~/time";
import { sessionLimits } from "./session/session-age";

let nextDeletion = 0;

/** Deletes expired rows in the background, at most every ten minutes. */
export function deleteExpiredOccasionally(db: Db, now = Date.now()) {
  if (now < nextDeletion) return;
  nextDeletion = now + 10 * minute;
  inBackground("deleting expired rows", deleteExpired(db, now));
}

/** Deletes the sessions, links, pending second steps and rate limits that have expired. */
export async function deleteExpired(db: Db, now: number) {
  const idleSince = now - sessionLimits("member").idle;
  await db.deleteFrom("session").where("expires_at", "<", now).execute();
  await db.deleteFrom("session").where("last_seen_at", "<", idleSince).execute();
  await db.deleteFrom("one_time_link").where("expires_at", "<=", now).execute();
  await db.deleteFrom("verification").where("expires_at", "<=", now).execute();
  await db.deleteFrom("rate_limit").where("resets_at", "<=", now).execute();
}
