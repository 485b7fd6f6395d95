import { z } from "zod";
import type { Db } from "#db/database";
import { clockOf, timeZoneOf } from "~/features/accounts/time-zone.server";
import { env } from "~/env.server";
import { remindersOffPath } from "~/http/paths";
import { defineJob } from "~/jobs/define-job.server";
import { deliver } from "~/mail/deliver.server";
import { longestDelay, nextDueAt, type Reminder } from "./reminder";
import { findReminder, offToken } from "./reminders.server";

const Payload = z.object({ accountId: z.string(), version: z.number(), dueAt: z.number() });

/**
 * Sends the member's own words, and plans the mail of the next week. The words are opened when they are
 * sent: no job holds them. A job from before the last change of the reminder does nothing.
 */
export const reminderJob = defineJob({
  name: "reminder",
  payload: Payload,
  effect: "outside",
  run: async (db, { accountId, version, dueAt }, { id, now }) => {
    const reminder = await findReminder(db, accountId);
    if (!reminder?.byMail || reminder.version !== version) return;
    await planMail(db, accountId, reminder, Math.max(now, dueAt));
    if (now > dueAt + longestDelay) return;
    const to = await findAddress(db, accountId);
    if (!to) return;
    const offLink = `${env.siteUrl}${remindersOffPath(offToken(reminder.id))}`;
    const words = String(reminder.answers.words);
    await deliver({ id, to, kind: "reminder", link: null, words, offLink });
  },
});

/** Plans the next mail of a reminder, by the time zone that the account has now. */
export async function planMail(db: Db, accountId: string, reminder: Reminder, now: number) {
  if (!reminder.byMail) return;
  const account = await db
    .selectFrom("account")
    .select(["time_zone", "country"])
    .where("id", "=", accountId)
    .executeTakeFirst();
  if (!account) return;
  const dueAt = nextDueAt(reminder, clockOf({ timeZone: timeZoneOf(account) }, now));
  const { id, version } = reminder;
  const key = `reminder ${id} ${version} ${dueAt}`;
  await reminderJob.add(db, { accountId, version, dueAt }, { key, accountId, runAt: dueAt }, now);
}

async function findAddress(db: Db, accountId: string) {
  const account = await db
    .selectFrom("account")
    .select("email")
    .where("id", "=", accountId)
    .executeTakeFirst();
  return account?.email ?? null;
}
