import { expect, test } from "vitest";
import { linePlaces } from "~/ui/pictures/line-places";

const frame = { width: 100, height: 20, margin: 5 };

test("values go from left to right, and higher values are higher", () => {
  expect(linePlaces([1, 3, 5], [1, 5], frame)).toEqual([
    [5, 15],
    [50, 10],
    [95, 5],
  ]);
});

test("a missing value leaves a gap", () => {
  expect(linePlaces([1, null, 5], [1, 5], frame)).toEqual([
    [5, 15],
    [95, 5],
  ]);
});

test("a single value gives one point", () => {
  expect(linePlaces([5], [1, 5], frame)).toEqual([[5, 5]]);
});
