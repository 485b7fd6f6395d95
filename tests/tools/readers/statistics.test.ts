import { expect, test } from "vitest";
import { areaUnderCurve, shareText, thresholdFor } from "#tools/readers/statistics";

test("a share has its confidence interval", () => {
  expect(shareText(34, 40)).toBe("34 of 40 (85 %, 71-93)");
  expect(shareText(0, 0)).toBe("none");
});

test("the area under the curve counts ties as half", () => {
  expect(areaUnderCurve([3, 4], [1, 2])).toBe(1);
  expect(areaUnderCurve([1, 2], [1, 2])).toBe(0.5);
});

test("at most the given share of scores reaches the threshold", () => {
  const scores = Array.from({ length: 100 }, (_, at) => at);
  const threshold = thresholdFor(scores, 0.04);
  expect(scores.filter((score) => score >= threshold)).toHaveLength(4);
  expect(scores.filter((score) => score >= thresholdFor(scores, 0))).toHaveLength(0);
});
