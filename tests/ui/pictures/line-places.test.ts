import { expect, test } from "vitest";
import { linePlaces } from "~/ui/pictures/line-places";

const frame = { width: 100, height: 20, margin: 5 };

test("values go from left to right, and higher ones stand higher", () => {
  expect(linePlaces([1, 3, 5], [1, 5], frame)).toEqual([
    [5, 15],
    [50, 10],
    [95, 5],
  ]);
});

test("one that was left out leaves its place in time free", () => {
  expect(linePlaces([1, null, 5], [1, 5], frame)).toEqual([
    [5, 15],
    [95, 5],
  ]);
});

test("one value alone has a place", () => {
  expect(linePlaces([5], [1, 5], frame)).toEqual([[5, 5]]);
});
