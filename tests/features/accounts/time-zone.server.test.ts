import { expect, test } from "vitest";
import { countries } from "~/features/accounts/profile";
import { clockOf, listTimeZones, timeZoneOf } from "~/features/accounts/time-zone.server";
import { findTimeZone } from "~/time";

test("the account's own time zone comes first, then its country's, then the operator's", () => {
  expect(timeZoneOf({ time_zone: "Asia/Tokyo", country: "us" })).toBe("Asia/Tokyo");
  expect(timeZoneOf({ time_zone: null, country: "us" })).toBe("America/New_York");
  expect(timeZoneOf({ time_zone: null, country: "other" })).toBe("UTC");
  // A name that this machine does not know must not break a page.
  expect(timeZoneOf({ time_zone: "Mars/Olympus", country: "nz" })).toBe("Pacific/Auckland");
  expect(clockOf(null, 5)).toEqual({ now: 5, timeZone: "UTC" });
});

test("a country's usual time zone is one of the platform's", () => {
  for (const { timeZone } of countries.filter((country) => country.timeZone !== null)) {
    expect(findTimeZone(timeZone!)).toBe(timeZone);
  }
});

test("the list has the country's time zones first, and the chosen one in any case", () => {
  expect(listTimeZones("nz", "UTC").near).toEqual(["Pacific/Auckland", "Pacific/Chatham"]);
  expect(listTimeZones("nz", "UTC").all).toContain("UTC");
  for (const code of ["eu", "other"]) expect(listTimeZones(code, "UTC").near).toEqual([]);
});
