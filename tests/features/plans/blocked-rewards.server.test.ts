import { expect, test } from "vitest";
import { checkReward, readRewardList } from "~/features/plans/blocked-rewards.server";

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

const all = (text: string) => checkReward({ what: text, after: text, line: text });

test("medicine is blocked in every field, and cash and alcohol only in what is given", () => {
  expect(Object.keys(all("her methadone dose").errors).toSorted()).toEqual([
    "after",
    "line",
    "what",
  ]);
  for (const text of ["thirty in cash", "a bottle of wine"]) {
    expect(Object.keys(all(text).errors)).toEqual(["what"]);
  }
});

test("every word of the list is found in a sentence, in capitals and beside punctuation", () => {
  const { sets } = readRewardList();
  for (const word of [...sets.pills!, ...sets.drugs!]) {
    for (const text of [word, `On Sunday: ${word.toUpperCase()}!`, `“${word}”, then supper`]) {
      expect([text, Object.keys(checkReward({ what: text }).errors)]).toEqual([text, ["what"]]);
    }
  }
});

test("the field that comes first on the form chooses the tip", () => {
  const tip = (answers: Record<string, string>) => checkReward(answers).tip!.text;
  const medicine = tip({ what: "", after: "One pill less" });
  expect(tip({ what: "Cash", after: "One pill less" })).toBe(tip({ what: "Cash" }));
  expect(tip({ what: "Tea", after: "One pill less", line: "No pill today" })).toBe(medicine);
  expect(medicine).not.toBe(tip({ what: "Cash" }));
});
