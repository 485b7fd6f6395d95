import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  day,
  dayWords,
  findTimeZone,
  hour,
  isoDay,
  longDate,
  mediumDate,
  minute,
  monthName,
  sameTimeLater,
  shortDay,
  timeAgo,
  weekdayDate,
  weekdayDateAt,
} from "~/time";

const at = (text: string) => Date.parse(text);

test("a time is on the day of the time zone, to the millisecond", () => {
  // 23:30 on November 30 in Honolulu.
  const lateInHonolulu = at("2026-12-01T09:30:00Z");
  expect(isoDay(lateInHonolulu, "Pacific/Honolulu")).toBe("2026-11-30");
  expect(isoDay(lateInHonolulu, "UTC")).toBe("2026-12-01");
  expect(isoDay(lateInHonolulu, "Pacific/Kiritimati")).toBe("2026-12-01");
  expect(isoDay(at("2026-12-01T09:59:59.999Z"), "Pacific/Honolulu")).toBe("2026-11-30");
  expect(isoDay(at("2026-12-01T10:00:00Z"), "Pacific/Honolulu")).toBe("2026-12-01");
});

test("each date has one shape, made from an ISO day", () => {
  expect(longDate("2026-11-22")).toBe("November 22, 2026");
  expect(mediumDate("2026-11-22")).toBe("Nov 22, 2026");
  expect(shortDay("2026-11-22")).toBe("Nov 22");
  expect(monthName("2026-11-22")).toBe("November");
  expect(weekdayDate("2026-11-22")).toBe("Sunday, November 22");
});

test("weekdayDate adds the year when it is not this year, where the reader is", () => {
  expect(weekdayDate("2026-11-22", "2026-01-01")).toBe("Sunday, November 22");
  expect(weekdayDate("2026-11-22", "2027-01-01")).toBe("Sunday, November 22, 2026");
  const clock = { now: at("2027-01-01T04:00:00Z"), timeZone: "America/New_York" };
  expect(weekdayDateAt(clock.now, clock)).toBe("Thursday, December 31");
});

// The clocks go back on November 1 and forward on March 14: days of 25 and of 23 hours.
test.each([
  ["2026-11-01T03:59:00Z", "2026-10-31"],
  ["2026-11-01T04:00:00Z", "2026-11-01"],
  ["2026-11-02T04:59:00Z", "2026-11-01"],
  ["2026-11-02T05:00:00Z", "2026-11-02"],
  ["2027-03-14T05:00:00Z", "2027-03-14"],
  ["2027-03-15T03:59:00Z", "2027-03-14"],
  ["2027-03-15T04:00:00Z", "2027-03-15"],
])("%s is on %s in New York", (time, expected) => {
  expect(isoDay(at(time), "America/New_York")).toBe(expected);
});

test("days are added to a day, whatever the clocks do", () => {
  expect(addDays("2026-10-31", 2)).toBe("2026-11-02");
  expect(addDays("2027-03-01", -1)).toBe("2027-02-28");
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
});

test("the same time later stays the same time of day when the clocks change", () => {
  const zone = "America/New_York";
  // 15:00 on Friday, and 15:00 on Tuesday, after the clocks went back.
  expect(sameTimeLater(at("2026-10-30T19:00:00Z"), 4, zone)).toBe(at("2026-11-03T20:00:00Z"));
  expect(sameTimeLater(at("2027-03-12T20:00:00Z"), 4, zone)).toBe(at("2027-03-16T19:00:00Z"));

  const zones = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
  const times = fc.integer({ min: at("2020-01-01"), max: at("2035-01-01") });
  fc.assert(
    fc.property(zones, times, fc.integer({ min: 0, max: 10 }), (timeZone, time, days) => {
      const expected = addDays(isoDay(time, timeZone), days);
      expect(isoDay(sameTimeLater(time, days, timeZone), timeZone)).toBe(expected);
    }),
    { numRuns: 300 },
  );
});

test("a time zone's name gets the platform's spelling, and an offset is not a name", () => {
  expect(findTimeZone("pacific/honolulu")).toBe("Pacific/Honolulu");
  for (const wrong of ["+05:00", "Mars/Olympus", "", "America/New_York; drop table"]) {
    expect(findTimeZone(wrong)).toBeNull();
  }
});

describe("dayWords", () => {
  const noon = Date.UTC(2026, 10, 22, 12);

  test.each([
    [-hour, "Today"],
    [12 * hour, "Today"],
    [12 * hour + 1, "Yesterday"],
    [2 * day, "Friday"],
    [6 * day, "Monday"],
    [7 * day, "November 15"],
  ])("%i milliseconds before Sunday noon is %s", (passed, words) => {
    expect(dayWords(noon - passed, { now: noon, timeZone: "UTC" })).toBe(words);
  });

  test("an hour ago is today in Los Angeles when it was yesterday in UTC", () => {
    const clock = { now: at("2026-11-23T00:30:00Z"), timeZone: "America/Los_Angeles" };
    expect(dayWords(clock.now - hour, clock)).toBe("Today");
    expect(dayWords(clock.now - 17 * hour, clock)).toBe("Yesterday");
    expect(dayWords(clock.now - hour, { ...clock, timeZone: "UTC" })).toBe("Yesterday");
  });

  test("just after midnight, a few minutes ago is yesterday, also after a day of 25 hours", () => {
    const clock = { now: at("2026-11-02T05:10:00Z"), timeZone: "America/New_York" };
    expect(dayWords(clock.now - 20 * minute, clock)).toBe("Yesterday");
    expect(dayWords(clock.now - 25 * hour, clock)).toBe("Yesterday");
    expect(dayWords(clock.now - 26 * hour, clock)).toBe("Saturday");
  });
});

describe("timeAgo", () => {
  test.each([
    [0, "just now"],
    [minute - 1, "just now"],
    [minute, "1 minute ago"],
    [59 * minute, "59 minutes ago"],
    [3 * hour, "3 hours ago"],
    // Not "yesterday": 47 hours ago was the day before that.
    [2 * day - hour, "1 day ago"],
    [5 * day, "5 days ago"],
    [-5000, "just now"],
  ])("%i milliseconds back is %s", (passed, words) => {
    expect(timeAgo(1_000_000_000, 1_000_000_000 + passed)).toBe(words);
  });
});
