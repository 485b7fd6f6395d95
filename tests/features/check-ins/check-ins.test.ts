import { expect, test } from "vitest";
import {
  checkInWeeks,
  distress,
  dueWeek,
  isHeavy,
  meanRating,
  wellBeing,
} from "~/features/check-ins/check-in";
import { linesOf } from "~/features/check-ins/check-in-lines";
import { checkInPrompts, phq4, who5 } from "~/features/check-ins/check-in-prompts";
import { checkInTexts } from "~/features/check-ins/check-ins-text.server";
import { eraseCheckIns, listCheckIns, saveCheckIn } from "~/features/check-ins/check-ins.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { week } from "~/time";

const now = Date.parse("2026-11-22T20:00:00Z");
const all = (name: string, count: number, answer: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index + 1}`, answer]));

test("the published words and points stand unchanged", () => {
  expect(who5.items).toEqual([
    "I have felt cheerful and in good spirits",
    "I have felt calm and relaxed",
    "I have felt active and vigorous",
    "I woke up feeling fresh and rested",
    "My daily life has been filled with things that interest me",
  ]);
  expect(Object.entries(who5.options)).toEqual([
    ["5 points", "All of the time"],
    ["4 points", "Most of the time"],
    ["3 points", "More than half of the time"],
    ["2 points", "Less than half of the time"],
    ["1 point", "Some of the time"],
    ["0 points", "At no time"],
  ]);
  expect(phq4.items).toEqual([
    "Feeling nervous, anxious or on edge",
    "Not being able to stop or control worrying",
    "Little interest or pleasure in doing things",
    "Feeling down, depressed or hopeless",
  ]);
  expect(Object.values(phq4.options)).toEqual([
    "Not at all",
    "Several days",
    "More than half the days",
    "Nearly every day",
  ]);
  expect(Object.keys(checkInPrompts)).toHaveLength(17);
});

test("scores need every answer, and follow the published scoring", () => {
  expect(wellBeing(all("who", 5, "5 points"))).toBe(100);
  expect(wellBeing(all("who", 5, "0 points"))).toBe(0);
  expect(wellBeing(all("who", 4, "5 points"))).toBeNull();
  expect(distress(all("phq", 4, "3 points"))).toBe(12);
  expect(distress({})).toBeNull();
  expect(meanRating({ talking: "2 of 5", trust: "5 of 5" })).toBe(3.5);
  expect(meanRating({})).toBeNull();
});

test("answers are heavy from the published limits on, also when others were left out", () => {
  expect(isHeavy({ phq1: "1 point", phq2: "2 points" })).toBe(true);
  expect(isHeavy({ phq3: "3 points" })).toBe(true);
  expect(isHeavy({ phq1: "1 point", phq2: "1 point", phq3: "2 points" })).toBe(false);
  expect(isHeavy({ ...all("who", 5, "1 point"), who1: "3 points" })).toBe(true);
  expect(isHeavy({ ...all("who", 5, "1 point"), who1: "4 points" })).toBe(false);
  expect(isHeavy({})).toBe(false);
});

test("one is due at once, and after 6, 12 and 24 weeks; a later one replaces one that was missed", () => {
  const done = (...weeks: number[]) =>
    weeks.map((one) => ({ week: one as (typeof checkInWeeks)[number], at: now + one * week }));
  expect(dueWeek([], now)).toBe(0);
  expect(dueWeek(done(0), now + 6 * week - 1)).toBeNull();
  expect(dueWeek(done(0), now + 6 * week)).toBe(6);
  expect(dueWeek(done(0, 6), now + 11 * week)).toBeNull();
  expect(dueWeek(done(0), now + 13 * week)).toBe(12);
  expect(dueWeek(done(0, 12), now + 20 * week)).toBeNull();
  expect(dueWeek(done(0, 6, 12), now + 30 * week)).toBe(24);
  expect(dueWeek(done(0, 24), now + 99 * week)).toBeNull();
});

test("a member's check-ins are sealed, saved once for each week, and theirs alone", async () => {
  const db = await testDb();
  const [owner, other] = [await anAccount(db), await anAccount(db)];
  const answers = { ...all("who", 5, "3 points"), talking: "4 of 5" };
  const save = (one: 0 | 6, at: number, given: typeof answers | null = answers) =>
    saveCheckIn(db, owner.id, { week: one, answers: given, daysSinceAsk: 12 }, at);
  expect(await save(6, now)).toBe(false);
  expect(await Promise.all([save(0, now), save(0, now)])).toEqual([true, false]);
  expect(await save(6, now + 6 * week, null)).toBe(true);

  const rows = await db.selectFrom("check_in").selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain("points");
  const saved = await listCheckIns(db, owner.id);
  expect(saved).toMatchObject([
    { week: 0, at: now, answers, daysSinceAsk: 12 },
    { week: 6, answers: null },
  ]);
  const lines = linesOf(saved, "UTC");
  expect(lines.days).toEqual([{ week: 0, day: "November 22" }]);
  expect(lines.you.map(({ values }) => values)).toEqual([[60], [null]]);
  expect(lines.asked.values).toEqual([12]);
  const texts = await checkInTexts(db, owner.id, "UTC");
  expect(texts[0]).toContain("I have felt calm and relaxed: More than half of the time");
  expect(texts[1]).toContain("Skipped");

  expect(await listCheckIns(db, other.id)).toEqual([]);
  await eraseCheckIns(db, other.id);
  expect(await listCheckIns(db, owner.id)).toHaveLength(2);
  await eraseCheckIns(db, owner.id);
  expect(await listCheckIns(db, owner.id)).toEqual([]);
});
