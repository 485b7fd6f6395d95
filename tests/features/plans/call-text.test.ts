import { expect, test } from "vitest";
import { splitNumbers } from "~/features/plans/call-text";

const dialed = (text: string) => splitNumbers(text).flatMap(({ tel }) => tel ?? []);

test("each phone number is dialed, as people write it, and no word is lost", () => {
  expect(dialed("June, 555-0163")).toEqual(["5550163"]);
  expect(dialed("(614) 555-0163 or +44 20 7946 0018")).toEqual(["6145550163", "+442079460018"]);
  expect(dialed("1-800-799-7233, then 911.")).toEqual(["18007997233", "911"]);
  const text = "June 555-0163, Okoro 555-0127";
  expect(
    splitNumbers(text)
      .map(({ words }) => words)
      .join(""),
  ).toBe(text);
});

test("a house number, a bus, a time, a day and a long row of digits are not dialed", () => {
  const text =
    "Number 14, bus 9 until 11:30, since 2026-11-20. Account 12345678901234567. Route 911-B";
  expect(dialed(text)).toEqual([]);
  expect(splitNumbers("")).toEqual([]);
});
