import { describe, expect, test } from "vitest";
import {
  day,
  dayWords,
  hour,
  isoDay,
  longDate,
  mediumDate,
  minute,
  monthName,
  shortDay,
  timeAgo,
  weekdayDate,
} from "~/time";

const justBeforeMidnight = Date.UTC(2026, 10, 22, 23, 59, 59, 999);

test("each date has one shape, and its day is the day in UTC", () => {
  expect(isoDay(justBeforeMidnight)).toBe("2026-11-22");
  expect(longDate(justBeforeMidnight)).toBe("November 22, 2026");
  expect(mediumDate(justBeforeMidnight)).toBe("Nov 22, 2026");
  expect(shortDay(justBeforeMidnight)).toBe("Nov 22");
  expect(monthName(justBeforeMidnight)).toBe("November");
  expect(weekdayDate(justBeforeMidnight)).toBe("Sunday, November 22");
});

test("longDate reads an ISO day as well", () => {
  expect(longDate("2026-11-22")).toBe("November 22, 2026");
});

test("weekdayDate adds the year when it is not this year", () => {
  expect(weekdayDate(justBeforeMidnight, Date.UTC(2026, 0, 1))).toBe("Sunday, November 22");
  expect(weekdayDate(justBeforeMidnight, Date.UTC(2027, 0, 1))).toBe("Sunday, November 22, 2026");
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
    expect(dayWords(noon - passed, noon)).toBe(words);
  });
});

describe("timeAgo", () => {
  test.each([
    [0, "just now"],
    [minute - 1, "just now"],
    [minute, "1 minute ago"],
    [59 * minute, "59 minutes ago"],
    [3 * hour, "3 hours ago"],
    [day, "yesterday"],
    [5 * day, "5 days ago"],
    [-5000, "just now"],
  ])("%i milliseconds back is %s", (passed, words) => {
    expect(timeAgo(1_000_000_000, 1_000_000_000 + passed)).toBe(words);
  });
});
