import fc from "fast-check";
import { expect, test } from "vitest";
import {
  fittingVariant,
  holds,
  namesIn,
  type Guard,
  type Situation,
} from "~/features/dialogues/script/guard";

const now: Situation = {
  mood: { defensiveness: 6, openness: 3, safety: 8 },
  facts: ["door is open", "phone is out"],
  said: [
    ["1-good", "skillful"],
    ["ask", "none", "own"],
  ],
};

test.each<[string, Guard, boolean]>([
  ["no condition", {}, true],
  ["a line that was said", { said: ["1-good"] }, true],
  ["two lines, one of them unsaid", { said: ["1-good", "2-good"] }, false],
  ["one of the last line’s names", { last: ["2-good", "own"] }, true],
  ["an earlier line as the last", { last: ["1-good"] }, false],
  ["all facts", { facts: ["door is open", "phone is out"] }, true],
  ["a fact too many", { facts: ["door is open", "car is gone"] }, false],
  ["the lower end of a range", { defensiveness: { from: 6 } }, true],
  ["the upper end of a range", { openness: { to: 3 } }, true],
  ["a range that begins above", { safety: { from: 9 } }, false],
  ["any of two", { any: [{ said: ["2-good"] }, { facts: ["phone is out"] }] }, true],
  ["none of two", { any: [{ said: ["2-good"] }, { openness: { from: 4 } }] }, false],
  ["what does not hold, denied", { not: { said: ["2-good"] } }, true],
  ["two conditions, one of them false", { said: ["1-good"], safety: { to: 7 } }, false],
])("a guard with %s holds: %#", (_name, guard, expected) => {
  expect(holds(guard, now)).toBe(expected);
  expect(holds({ not: guard }, now)).toBe(!expected);
});

test("before the first line no line is the last, and none was said", () => {
  const start = { ...now, said: [] };

  expect(holds({ last: ["1-good"] }, start)).toBe(false);
  expect(holds({ said: ["1-good"] }, start)).toBe(false);
});

test("the first variant that holds is the one that is heard", () => {
  const variants = [{ if: { said: ["2-good"] } }, { if: { facts: ["phone is out"] } }, { if: {} }];

  expect(fittingVariant(variants, now)).toBe(1);
  expect(fittingVariant(variants, { ...now, facts: [] })).toBe(2);
  expect(fittingVariant(variants.slice(0, 1), now)).toBe(-1);
  expect(fittingVariant(undefined, now)).toBe(-1);
});

test("the names of a guard are those of its inner conditions too", () => {
  const guard: Guard = {
    said: ["a"],
    any: [{ last: ["b"] }, { not: { facts: ["x"], said: ["c"] } }],
    not: { facts: ["y"] },
  };

  expect(namesIn(guard)).toEqual({ lines: ["a", "b", "c"], facts: ["x", "y"] });
});

const names = fc.subarray(["a", "b", "c"]);
const range = fc.record({
  from: fc.integer({ min: 0, max: 10 }),
  to: fc.integer({ min: 0, max: 10 }),
});
const { tree } = fc.letrec<{ tree: Guard }>((tie) => ({
  tree: fc.record(
    {
      said: names,
      last: names,
      facts: names,
      openness: range,
      any: fc.array(tie("tree"), { minLength: 1, maxLength: 2 }),
      not: tie("tree"),
    },
    { requiredKeys: [] },
  ),
}));

test("names that a guard does not ask for change nothing", () => {
  fc.assert(
    fc.property(tree, (guard) => {
      const more = { ...now, facts: [...now.facts, "other"], said: [["other"], ...now.said] };
      expect(holds(guard, more)).toBe(holds(guard, now));
    }),
    { numRuns: 200 },
  );
});
