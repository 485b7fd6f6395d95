import { z } from "zod";
import type { Db } from "#db/database";
import { defineJob } from "~/jobs/define-job.server";
import { day, minute } from "~/time";
import { sessionLimits } from "./session/session-age";

/** How long a job that was given up stays on the list, for the operator to look at. */
const deadJobsStay = 30 * day;

/** How long a form that was sent can be sent again without making a second thing. */
const formUsesStay = 7 * day;

/** Deletes sessions, links, pending second steps and rate limits that have expired, and old dead jobs. */
export async function deleteExpired(db: Db, now: number) {
  const idleSince = now - sessionLimits([]).idle;
  await db.deleteFrom("session").where("expires_at", "<", now).execute();
  await db.deleteFrom("session").where("last_seen_at", "<", idleSince).execute();
  await db.deleteFrom("one_time_link").where("expires_at", "<=", now).execute();
  await db.deleteFrom("verification").where("expires_at", "<=", now).execute();
  await db.deleteFrom("rate_limit").where("resets_at", "<=", now).execute();
  await db
    .deleteFrom("form_use")
    .where("used_at", "<", now - formUsesStay)
    .execute();
  await db.deleteFrom("checkout_turn").where("ends_at", "<=", now).execute();
  await db
    .deleteFrom("job")
    .where("dead_at", "<", now - deadJobsStay)
    .execute();
}

export const deleteExpiredJob = defineJob({
  name: "expired rows",
  payload: z.null(),
  effect: "database",
  every: 10 * minute,
  run: (trx, _, { now }) => deleteExpired(trx, now),
});
