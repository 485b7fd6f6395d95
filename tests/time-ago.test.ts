import { expect, test } from "vitest";
import { timeAgo } from "~/time-ago";

test.each([
  [0, "just now"],
  [59_999, "just now"],
  [60_000, "1 minute ago"],
  [59 * 60_000, "59 minutes ago"],
  [3 * 3_600_000, "3 hours ago"],
  [24 * 3_600_000, "yesterday"],
  [5 * 24 * 3_600_000, "5 days ago"],
  [-5000, "just now"],
])("%i milliseconds back is %s", (passed, words) => {
  expect(timeAgo(1_000_000_000, 1_000_000_000 + passed)).toBe(words);
});
