import { expect, test } from "vitest";
import type { Db } from "#db/database";
import { planMail } from "~/features/reminders/remind.server";
import { longestDelay } from "~/features/reminders/reminder";
import { saveReminder } from "~/features/reminders/reminders.server";
import { mailTo, runJobs } from "#tests/features/accounts/an-outbox";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { hour, week } from "~/time";

const answers = { words: "Water the plants", weekday: "0", time: "08:00", mail: ["yes"] };
const jobsOf = (db: Db, id: string) =>
  db.selectFrom("job").select(["id", "run_at"]).where("account_id", "=", id).execute();

test("a mail that is half a day late is left out, and the next week's is planned all the same", async () => {
  const db = await testDb();
  const { id, email } = await anAccount(db);
  const reminder = await saveReminder(db, id, answers, 1);
  const now = Date.now();
  // So long ago that the mail was due in the week before.
  await planMail(db, id, reminder, now - week - longestDelay - hour);
  const [planned] = await jobsOf(db, id);
  const isLate = now > planned!.run_at + longestDelay;
  await runJobs(db);
  expect(await mailTo(db, email)).toHaveLength(isLate ? 0 : 1);
  const [next, ...more] = await jobsOf(db, id);
  expect(more).toEqual([]);
  expect(next!.run_at).toBeGreaterThan(now);
  expect(next!.run_at).toBeLessThanOrEqual(now + week);
});

test("a member who moves gets the next mail at the hour of the new place", async () => {
  const db = await testDb();
  const { id } = await anAccount(db, { time_zone: "America/New_York" });
  const now = Date.parse("2026-11-20T12:00:00Z");
  const reminder = await saveReminder(db, id, answers, now);
  await planMail(db, id, reminder, now);
  await db.updateTable("account").set({ time_zone: "Asia/Tokyo" }).where("id", "=", id).execute();
  await planMail(db, id, reminder, now);
  const times = (await jobsOf(db, id)).map(({ run_at }) => new Date(run_at).toISOString());
  expect(times.toSorted()).toEqual(["2026-11-21T23:00:00.000Z", "2026-11-22T13:00:00.000Z"]);
  await planMail(db, id, reminder, now);
  expect(await jobsOf(db, id)).toHaveLength(2);
  await planMail(db, id, { ...reminder, byMail: false }, now + week);
  expect(await jobsOf(db, id)).toHaveLength(2);
});
