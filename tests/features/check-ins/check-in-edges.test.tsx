import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import {
  checkInWeeks,
  daysBetween,
  distress,
  dueWeek,
  isHeavy,
  meanRating,
  ratingOf,
  wellBeing,
  type CheckIn,
  type CheckInWeek,
} from "~/features/check-ins/check-in";
import { linesOf } from "~/features/check-ins/check-in-lines";
import { CheckInPage } from "~/features/check-ins/check-in-page";
import { areas, checkInParts, checkInPrompts } from "~/features/check-ins/check-in-prompts";
import { CheckInsSheet } from "~/features/check-ins/check-ins-sheet";
import { planState } from "~/features/plans/form/plan-state";
import { crisisFor } from "~/features/safety/crisis-contacts.server";
import { noAnswers } from "~/ui/forms/prompt";
import { day, week } from "~/time";

const start = Date.parse("2026-11-22T20:00:00Z");
const contacts = crisisFor("us");
const all = (name: string, count: number, answer: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index + 1}`, answer]));
const points = (count: number) => (count === 1 ? "1 point" : `${count} points`);
const done = (...weeks: CheckInWeek[]) =>
  weeks.map((one) => ({ week: one, at: start + one * week }));
const checkIn = (one: CheckInWeek, values: Partial<CheckIn> = {}): CheckIn => ({
  week: one,
  at: start + one * week,
  answers: null,
  daysSinceAsk: null,
  ...values,
});

test.each(checkInWeeks.slice(1))("week %i is due from its first millisecond on", (one) => {
  const before = done(...checkInWeeks.filter((other) => other < one));
  expect(dueWeek(before, start + one * week - 1)).toBeNull();
  expect(dueWeek(before, start + one * week)).toBe(one);
  expect(dueWeek([...before, ...done(one)], start + one * week)).toBeNull();
});

test("weeks count from the first check-in, however late another one was done", () => {
  const late = [...done(0), { week: 6 as const, at: start + 11 * week }];
  expect(dueWeek(late, start + 12 * week)).toBe(12);
  expect(dueWeek(late, start + 12 * week - 1)).toBeNull();
  // After a missed week 6, week 12 is due, and week 6 is never asked again.
  expect(dueWeek(done(0, 12), start + 13 * week)).toBeNull();
  // Whoever comes back after a year is asked once, with the last one.
  expect(dueWeek(done(0), start + 52 * week)).toBe(24);
  expect(dueWeek(done(0, 6, 12, 24), start + 520 * week)).toBeNull();
  // A clock that was set back asks for nothing.
  expect(dueWeek(done(0), start - day)).toBeNull();
  // Without the first one, nothing later counts.
  expect(dueWeek(done(6), start + 30 * week)).toBe(0);
});

test("WHO-5 is four times its sum for every answer, and null as soon as one is missing", () => {
  for (const count of [0, 1, 2, 3, 4, 5]) {
    expect(wellBeing(all("who", 5, points(count)))).toBe(20 * count);
  }
  expect(wellBeing({ ...all("who", 5, "0 points"), who5: "1 point" })).toBe(4);
  expect(wellBeing({ ...all("who", 5, "5 points"), who5: "4 points" })).toBe(96);
  for (const missing of [1, 2, 3, 4, 5]) {
    const some = all("who", 5, "3 points");
    expect(wellBeing({ ...some, [`who${missing}`]: "" })).toBeNull();
    delete some[`who${missing}`];
    expect(wellBeing(some)).toBeNull();
  }
  expect(wellBeing(all("phq", 4, "3 points"))).toBeNull();
});

test("PHQ-4 is its sum from 0 to 12, a 0 counts as an answer, and a missing one as none", () => {
  for (const count of [0, 1, 2, 3]) expect(distress(all("phq", 4, points(count)))).toBe(4 * count);
  expect(distress({ ...all("phq", 4, "0 points"), phq4: "1 point" })).toBe(1);
  for (const missing of [1, 2, 3, 4]) {
    expect(distress({ ...all("phq", 4, "0 points"), [`phq${missing}`]: "" })).toBeNull();
  }
});

test("a rating is a number from 1 to 5, and the mean leaves out what was left out", () => {
  expect(ratingOf({ calm: "5 of 5" }, "calm")).toBe(5);
  expect(ratingOf({ calm: "" }, "calm")).toBeNull();
  expect(ratingOf({}, "calm")).toBeNull();
  const every = (rating: string) =>
    Object.fromEntries(Object.keys(areas).map((area) => [area, rating]));
  expect(meanRating(every("1 of 5"))).toBe(1);
  expect(meanRating(every("5 of 5"))).toBe(5);
  expect(meanRating({ ...every("3 of 5"), money: "" })).toBe(3);
  expect(meanRating({ who1: "5 points", phq1: "3 points" })).toBeNull();
});

test.each<[string, Record<string, string>, boolean]>([
  ["worry of 2", { phq1: "2 points" }, false],
  ["worry of 3 in one answer", { phq2: "3 points" }, true],
  ["worry of 3 in two", { phq1: "2 points", phq2: "1 point" }, true],
  ["worry of 2 and low mood of 2", all("phq", 4, "1 point"), false],
  ["low mood of 3 in two", { phq3: "1 point", phq4: "2 points" }, true],
  ["well-being of 28", { ...all("who", 5, "1 point"), who1: "3 points" }, true],
  ["well-being of 32", { ...all("who", 5, "1 point"), who1: "4 points" }, false],
  ["well-being of 0", all("who", 5, "0 points"), true],
  ["four low answers and one left out", all("who", 4, "0 points"), false],
  ["hard ratings alone", { talking: "1 of 5", trust: "1 of 5" }, false],
])("%s: whether it brings help first", (_, answers, heavy) => {
  expect(isHeavy(answers)).toBe(heavy);
});

test("days between two days are whole, also over a change of the clocks and a leap day", () => {
  expect(daysBetween("2026-03-07", "2026-03-09")).toBe(2);
  expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
  expect(daysBetween("2026-11-22", "2026-11-22")).toBe(0);
  expect(daysBetween("2025-12-31", "2026-12-31")).toBe(365);
});

test("lines leave out skipped check-ins, name days by the member's clock, and show gaps", () => {
  const answers = { ...all("who", 5, "2 points"), talking: "2 of 5" };
  const lines = linesOf(
    [
      checkIn(0, { answers, daysSinceAsk: 3, at: Date.parse("2026-11-22T02:00:00Z") }),
      checkIn(6),
      checkIn(12, { answers: all("phq", 4, "1 point") }),
    ],
    "America/New_York",
  );
  expect(lines.days).toEqual([
    { week: 0, day: "November 21" },
    { week: 12, day: "February 14" },
  ]);
  expect(lines.you.map(({ values }) => values)).toEqual([
    [40, null],
    [null, 4],
  ]);
  expect(lines.between.map(({ name }) => name)).toEqual([
    "All eight areas",
    ...Object.values(areas),
  ]);
  expect(lines.between[0]!.values).toEqual([2, null]);
  expect(lines.between[1]!.values).toEqual([2, null]);
  expect(lines.asked.values).toEqual([3, null]);
});

test("the page of the check-ins charts them, and heavy answers bring calls in place of charts", () => {
  const answers = { ...all("who", 5, "3 points"), trust: "4 of 5", talking: "1 of 5" };
  const lines = linesOf(
    [checkIn(0, { answers }), checkIn(6, { answers: { trust: "5 of 5" } })],
    "UTC",
  );
  const page = (values: { isHeavy?: boolean; isDue?: boolean; lines?: typeof lines } = {}) =>
    renderToStaticMarkup(
      <CheckInsSheet {...{ lines, isDue: false, isHeavy: false, contacts, ...values }} />,
    );
  const plain = page();
  expect(plain.split('<svg class="spark"').length - 1).toBe(3);
  expect(plain).toContain("Week 6, January 3");
  expect(plain).toContain("Start, November 22");
  expect(plain).toContain("2.5");
  expect(plain).not.toContain("Check in now");
  expect(plain).toContain('value="erase"');

  const heavy = page({ isHeavy: true, isDue: true });
  expect(heavy).not.toContain("spark");
  expect(heavy).toContain("That sounds like a lot to carry");
  expect(heavy).toContain('href="tel:988"');
  expect(heavy).toContain("Week 6, January 3");
  expect(heavy).toContain("Check in now");

  const empty = page({ lines: linesOf([checkIn(0)], "UTC") });
  expect(empty).toContain("Nothing here yet");
  expect(empty).not.toContain('value="erase"');
  expect(page({ lines: linesOf([], "UTC"), isDue: true })).not.toContain("Nothing here yet");
});

test("the form asks every question once, names both sources, and can be skipped", () => {
  const state = planState({ answers: { ...noAnswers(checkInPrompts), phq2: "2 points" } });
  const page = renderToStaticMarkup(<CheckInPage state={state} contacts={contacts} />);
  const asked = checkInParts.flatMap(({ prompts }) => prompts);
  expect(asked.toSorted()).toEqual(Object.keys(checkInPrompts).toSorted());
  for (const name of asked) expect(page, name).toContain(`name="${name}"`);
  expect(page).toContain("The World Health Organization-Five Well-Being Index (WHO-5)");
  expect(page).toContain("Psychosomatics 2009;50:613–621");
  expect(page).toContain('value="skip"');
  const ticked = [...page.matchAll(/<input[^>]*checked=""[^>]*>/g)].map(([input]) => input);
  expect(ticked).toEqual([
    expect.stringMatching(/name="phq2".*value="2 points"|value="2 points".*name="phq2"/),
  ]);
});
