import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarFile } from "~/features/reminders/calendar-file";
import { planMail } from "~/features/reminders/remind.server";
import { findTellingWord, nextDueAt } from "~/features/reminders/reminder";
import {
  eraseReminder,
  findReminder,
  offToken,
  saveReminder,
  turnOff,
} from "~/features/reminders/reminders.server";
import { mailTo, runJobs } from "#tests/features/accounts/an-outbox";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { isoDay } from "~/time";

const now = Date.now();
const answers = { words: "Water the plants", weekday: "0", time: "18:00", mail: ["yes"] };
const clock = { now: Date.parse("2026-11-22T20:00:00Z"), timeZone: "America/New_York" };

test("it is due at the member's own hour, also across a change of the clocks", () => {
  const due = (weekday: string, at = clock) =>
    new Date(nextDueAt({ answers: { ...answers, weekday } }, at)).toISOString();
  expect(due("0")).toBe("2026-11-22T23:00:00.000Z");
  expect(due("1")).toBe("2026-11-23T23:00:00.000Z");
  expect(due("0", { ...clock, now: Date.parse("2026-11-22T23:00:00Z") })).toBe(
    "2026-11-29T23:00:00.000Z",
  );
  const spring = { ...clock, now: Date.parse("2026-03-07T23:30:00Z") };
  expect(due("0", spring)).toBe("2026-03-08T22:00:00.000Z");
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom("UTC", "Asia/Kolkata", "Pacific/Apia", "America/St_Johns"),
      fc.integer({ min: 0, max: 366 * 24 }),
      (weekday, timeZone, hours) => {
        const at = { now: clock.now + hours * 3_600_000, timeZone };
        const next = nextDueAt({ answers: { ...answers, weekday: String(weekday) } }, at);
        expect(next).toBeGreaterThan(at.now);
        expect(next - at.now).toBeLessThanOrEqual(8 * 86_400_000);
        expect(new Date(isoDay(next, timeZone)).getUTCDay()).toBe(weekday);
      },
    ),
  );
});

/** Whatever would tell a stranger who wrote, or about what. The host is the operator's own choice. */
const revealing =
  /kithwell|craft|lesson|ask|drink|alcohol|drug|treat|rehab|addict|sober|famil|coach|notebook|plan for|safety|crisis/i;

test("every byte of the mail is neutral, and one POST turns it off", async () => {
  const db = await testDb();
  const { id, email } = await anAccount(db);
  const reminder = await saveReminder(db, id, answers, now);
  await planMail(db, id, reminder, now);
  const jobs = JSON.stringify(await db.selectFrom("job").selectAll().execute());
  expect(jobs).not.toContain("plants");
  expect(await mailTo(db, email)).toEqual([]);

  await db.updateTable("job").set({ run_at: now }).execute();
  const [mail, ...more] = await mailTo(db, email);
  expect(more).toEqual([]);
  const [, token = ""] = /List-Unsubscribe: <[^>]*token=([^>]+)>/.exec(unfolded(mail!)) ?? [];
  expect(decodeURIComponent(token)).toBe(offToken(reminder.id));
  expect(mail).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(mail).toMatch(/\r?\n\r?\nWater the plants\s*$/);
  const bytes = unfolded(mail!)
    .replaceAll(email, "")
    .replaceAll(token, "")
    .replace(/^From:.*$/m, "");
  expect(revealing.exec(bytes)).toBeNull();

  expect(await db.selectFrom("job").select("name").execute()).toEqual([{ name: "reminder" }]);
  expect(await turnOff(db, `${reminder.id}.AAAA`)).toBe(false);
  expect(await turnOff(db, offToken(reminder.id))).toBe(true);
  await db.updateTable("job").set({ run_at: now }).execute();
  await runJobs(db);
  expect(await mailTo(db, email)).toHaveLength(1);
  expect(await db.selectFrom("job").select("id").execute()).toEqual([]);
  expect(await findReminder(db, id)).toMatchObject({ byMail: false, answers });
});

const unfolded = (mail: string) => mail.replace(/\r?\n[ \t]/g, " ").replaceAll("< ", "<");

test("a change or an erased reminder ends the mail that was planned before", async () => {
  const db = await testDb();
  const { id, email } = await anAccount(db);
  await planMail(db, id, await saveReminder(db, id, answers, now), now);
  await saveReminder(db, id, { ...answers, mail: [] }, now);
  await db.updateTable("job").set({ run_at: now }).execute();
  await runJobs(db);
  await planMail(db, id, await saveReminder(db, id, answers, now), now);
  await eraseReminder(db, id);
  await db.updateTable("job").set({ run_at: now }).execute();
  await runJobs(db);
  expect(await mailTo(db, email)).toEqual([]);
  const rows = JSON.stringify(await db.selectFrom("reminder").selectAll().execute());
  expect(rows).toBe("[]");
});

test("every byte of the calendar file is neutral and follows the format", () => {
  const words = "Tea; with milk, and a walk around the lake with the neighbors’ two old dogs";
  const reminder = { id: "abcDEF123", answers: { ...answers, words }, byMail: false, version: 1 };
  const file = calendarFile(reminder, clock);
  expect(file.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(file).not.toMatch(/[^\r]\n/);
  const whole = file.replaceAll("\r\n ", "");
  expect(whole.split("\r\n")).toEqual([
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Notes//Calendar//EN", "BEGIN:VEVENT"],
    ...["UID:abcDEF123", "DTSTAMP:20261122T200000Z", "DTSTART:20261122T180000"],
    ...["RRULE:FREQ=WEEKLY", `SUMMARY:${words.replace(/[;,]/g, "\\$&")}`, "TRANSP:TRANSPARENT"],
    ...["END:VEVENT", "END:VCALENDAR", ""],
  ]);
  expect(revealing.exec(whole)).toBeNull();
});

test("words that tell what it is about are found, and everyday ones are not", () => {
  for (const words of ["Call the CLINIC", "his treatment", "sober walk", "Kithwell"]) {
    expect(findTellingWord(words), words).not.toBeNull();
  }
  for (const words of ["Water the plants", "Ring Mom", "Tea and cake", "Spacecraft show"]) {
    expect(findTellingWord(words), words).toBeNull();
  }
});
