import { expect, test } from "vitest";
import { checkReward } from "~/features/plans/blocked-rewards.server";

test.each([
  ["what", "Pick up his refill at the pharmacy", /medicine/],
  ["what", "Hold back her Xanax", /medicine/],
  ["after", "A day on half the dose", /medicine/],
  ["line", "You took only one pill today", /medicine/],
  ["what", "Twenty in cash", /cash/],
  ["what", "Give him fifty dollars", /cash/],
  ["what", "A glass of wine with me", /alcohol/],
  ["what", "A six-pack on Sunday", /alcohol/],
])("in “%s”, “%s” does not belong on the list", (field, text, reason) => {
  const { errors, tip } = checkReward({ what: "", [field]: text });
  expect(errors[field]).toEqual([expect.stringMatching(reason)]);
  expect(tip).not.toBeNull();
});

test.each([
  ["what", "Pancakes on Sunday"],
  ["what", "A ride to his appointment"],
  ["what", "Ice cream, five dollars each"],
  ["after", "A whole evening without wine"],
  ["line", "I like it when you’re here"],
])("in “%s”, “%s” may stay", (field, text) => {
  expect(checkReward({ what: "", [field]: text })).toEqual({ errors: {}, tip: null });
});
