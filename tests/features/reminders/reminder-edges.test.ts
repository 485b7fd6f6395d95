import { expect, test } from "vitest";
import type { Db } from "#db/database";
import { answerReminder } from "~/features/reminders/answer-reminder.server";
import { calendarFile } from "~/features/reminders/calendar-file";
import { loadReminder } from "~/features/reminders/load-reminder.server";
import { findTellingWord, nextDueAt } from "~/features/reminders/reminder";
import {
  eraseReminder,
  findReminder,
  offToken,
  turnOff,
} from "~/features/reminders/reminders.server";
import { db as siteDb } from "~/db.server";
import { action as off, loader as askOff } from "~/routes/reminders_.off";
import { anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

const answers = { words: "Water the plants", weekday: "0", time: "08:00", mail: ["yes"] };
const due = (now: string, timeZone: string, values: Partial<typeof answers> = {}) =>
  new Date(
    nextDueAt({ answers: { ...answers, ...values } }, { now: Date.parse(now), timeZone }),
  ).toISOString();

test("the hour on the wall stays the same on both sides of each change of the clocks", () => {
  // New York goes to summer time on March 8, 2026 and back on November 1.
  expect(due("2026-02-27T00:00:00Z", "America/New_York")).toBe("2026-03-01T13:00:00.000Z");
  expect(due("2026-03-02T00:00:00Z", "America/New_York")).toBe("2026-03-08T12:00:00.000Z");
  expect(due("2026-10-26T00:00:00Z", "America/New_York")).toBe("2026-11-01T13:00:00.000Z");
  expect(due("2026-10-24T00:00:00Z", "America/New_York")).toBe("2026-10-25T12:00:00.000Z");
  // Berlin changes on March 29 and October 25, Sydney the other way on April 5 and October 4.
  expect(due("2026-03-23T00:00:00Z", "Europe/Berlin")).toBe("2026-03-29T06:00:00.000Z");
  expect(due("2026-10-19T00:00:00Z", "Europe/Berlin")).toBe("2026-10-25T07:00:00.000Z");
  expect(due("2026-03-30T00:00:00Z", "Australia/Sydney")).toBe("2026-04-04T22:00:00.000Z");
  expect(due("2026-09-28T00:00:00Z", "Australia/Sydney")).toBe("2026-10-03T21:00:00.000Z");
});

test("a member far from UTC gets the day of their own calendar", () => {
  // Saturday evening in Honolulu is Sunday in UTC, and Sunday morning in Kiritimati is Saturday in UTC.
  expect(due("2026-11-22T02:00:00Z", "Pacific/Honolulu")).toBe("2026-11-22T18:00:00.000Z");
  expect(due("2026-11-21T12:00:00Z", "Pacific/Kiritimati")).toBe("2026-11-21T18:00:00.000Z");
  expect(due("2026-11-21T18:00:00Z", "Pacific/Kiritimati")).toBe("2026-11-28T18:00:00.000Z");
  expect(due("2026-12-30T12:00:00Z", "UTC", { weekday: "5" })).toBe("2027-01-01T08:00:00.000Z");
});

test("an hour from now and an hour ago on the day itself: today, and in a week", () => {
  const times = ["08:00", "12:30", "18:00", "21:00"];
  expect(times.map((time) => due("2026-11-22T12:30:00Z", "UTC", { time }).slice(0, 16))).toEqual([
    "2026-11-29T08:00",
    "2026-11-29T12:30",
    "2026-11-22T18:00",
    "2026-11-22T21:00",
  ]);
});

test.each([
  ["Pick up his meds", "meds"],
  ["MEDICATION box", "MEDICATION"],
  ["he relapsed", "relapsed"],
  ["Talk to the therapist", "therapist"],
  ["my counsellor", "counsellor"],
  ["buy naloxone", "naloxone"],
  ["CRAFT hour", "CRAFT"],
  ["Safety plan", "Safety plan"],
  ["the invitation", "invitation"],
  ["drinks at six", "drinks"],
  ["ask about detox.", "detox"],
])("“%s” is refused for the word that tells", (words, told) => {
  expect(findTellingWord(words)).toBe(told);
});

test.each([
  "Media night",
  "Craftsman tools",
  "Handicraft fair",
  "Medley",
  "Spill the beans",
  "Tea",
])("“%s” is an everyday word that only looks like one", (words) =>
  expect(findTellingWord(words)).toBeNull(),
);

const turnOn = (values: Record<string, string | string[]> = {}) => ({ ...answers, ...values });

async function send(as: { id: string }, form: Record<string, string | string[]>) {
  return answerReminder(siteDb, (await routeArgs("/reminders", { as, form })).request);
}

const saved = async (as: { id: string }) =>
  (await loadReminder(siteDb, (await routeArgs("/reminders", { as })).request)).saved;
const jobsOf = (db: Db, id: string) =>
  db.selectFrom("job").select(["id", "run_at"]).where("account_id", "=", id).execute();

test("a refused form says what is wrong with each field, and leaves the saved reminder alone", async () => {
  const member = await anAccount(siteDb);
  await send(member, turnOn({ words: "Tea" }));
  const before = await findReminder(siteDb, member.id);
  const wrong = turnOn({ words: "  ", weekday: "7", time: "03:00" });
  expect(await send(member, wrong)).toMatchObject({
    status: 400,
    form: {
      errors: {
        words: ["Write a few words of your own."],
        weekday: ["Choose a day."],
        time: ["Choose a time."],
      },
    },
  });
  expect(await send(member, turnOn({ words: "Sober\nwalk" }))).toMatchObject({
    form: { errors: { words: [expect.stringContaining("“Sober” could tell someone")] } },
  });
  expect(await findReminder(siteDb, member.id)).toEqual(before);
  expect(await saved(member)).toEqual({ when: "Every Sunday at 8 a.m.", byMail: true });
  expect(await send(member, { intent: "erase" })).toMatchObject({ status: 303 });
  expect(await saved(member)).toBeNull();
});

test("one member has one reminder: a change takes its place and plans its own mail", async () => {
  const [member, other] = [await anAccount(siteDb), await anAccount(siteDb)];
  await send(member, turnOn());
  await send(member, turnOn({ words: "Tea", time: "21:00", mail: [] }));
  await send(other, turnOn({ words: "Plants" }));
  const rows = await siteDb
    .selectFrom("reminder")
    .select(["version", "by_mail"])
    .where("account_id", "=", member.id)
    .execute();
  expect(rows).toEqual([{ version: 2, by_mail: 0 }]);
  expect(await saved(member)).toEqual({ when: "Every Sunday at 9 p.m.", byMail: false });
  expect(await saved(other)).toMatchObject({ byMail: true });
  expect(await jobsOf(siteDb, member.id)).toHaveLength(1);
  await eraseReminder(siteDb, member.id);
  expect(await saved(other)).toMatchObject({ byMail: true });
});

test("turning the mail off twice is fine, and a token with a changed byte turns off nothing", async () => {
  const [member, other] = [await anAccount(siteDb), await anAccount(siteDb)];
  for (const one of [member, other]) await send(one, turnOn());
  const { id } = (await findReminder(siteDb, member.id))!;
  const token = offToken(id);
  const at = async (given: string) =>
    routeArgs(`/reminders/off?token=${encodeURIComponent(given)}`, {
      form: { "List-Unsubscribe": "One-Click" },
    });
  const [, mac = ""] = token.split(".");
  const { id: otherId } = (await findReminder(siteDb, other.id))!;
  for (const bad of ["", ".", id, `${id}.`, `${id}.${mac.slice(1)}A`, `${otherId}.${mac}`]) {
    expect(await thrownBy(off(await at(bad))), bad).toMatchObject({ init: { status: 404 } });
  }
  expect(await saved(member)).toMatchObject({ byMail: true });
  expect(askOff(await at(token))).toEqual({ token });
  expect(await saved(member)).toMatchObject({ byMail: true });

  for (const _ of [1, 2]) expect(await off(await at(token))).toEqual({ isOff: true });
  expect(await saved(member)).toMatchObject({ byMail: false, when: "Every Sunday at 8 a.m." });
  expect(await saved(other)).toMatchObject({ byMail: true });
  await eraseReminder(siteDb, member.id);
  expect(await turnOff(siteDb, token)).toBe(true);
  expect(await findReminder(siteDb, member.id)).toBeNull();
});

test("a line break or a letter of many bytes cannot break a line of the calendar file", () => {
  const words = `${"ÄÖ🌱".repeat(20)}\\;,`;
  const reminder = { id: "x", answers: { ...answers, words }, byMail: false, version: 1 };
  const clock = { now: Date.parse("2026-12-27T23:30:00Z"), timeZone: "Asia/Tokyo" };
  const file = calendarFile(reminder, clock);
  const lines = file.split("\r\n");
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(file).not.toContain("\uFFFD");
  const whole = file.replaceAll("\r\n ", "");
  expect(whole).toContain(`SUMMARY:${"ÄÖ🌱".repeat(20)}\\\\\\;\\,`);
  // It is Monday in Tokyo, so the next Sunday is in the next year.
  expect(whole).toContain("DTSTART:20270103T080000");
  expect(whole).toContain("DTSTAMP:20261227T233000Z");
});
