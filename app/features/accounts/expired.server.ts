import type { Db } from "#db/database";
import { inBackground } from "~/http/background.server";
import { minute } from "~/time";
import { sessionLimits } from "./session/session-age";

let nextSweep = 0;

/** Lets go of what is over, now and then, while people sign in: nothing of it is needed or wanted. */
export function deleteExpiredOccasionally(db: Db, now = Date.now()) {
  if (now < nextSweep) return;
  nextSweep = now + 10 * minute;
  inBackground("sweeping out what is over", deleteExpired(db, now));
}

/** Deletes sessions, links, waits and counts that can no longer matter to anyone. */
export async function deleteExpired(db: Db, now: number) {
  const lastSightingThatCounts = now - sessionLimits("member").idle;
  await db.deleteFrom("session").where("expires_at", "<", now).execute();
  await db.deleteFrom("session").where("last_seen_at", "<", lastSightingThatCounts).execute();
  await db.deleteFrom("one_time_link").where("expires_at", "<=", now).execute();
  await db.deleteFrom("verification").where("expires_at", "<=", now).execute();
  await db.deleteFrom("rate_limit").where("resets_at", "<=", now).execute();
}
