import fc from "fast-check";
import { expect, test } from "vitest";
import { elements, type Element } from "~/content/elements";
import { compareTalks } from "~/features/dialogues/debrief/compare-talks";
import type { Debrief, DebriefStep } from "~/features/dialogues/talk/look-back";

/** A debrief of these lines. A line that begins with "~" was taken back. */
function talk(lines: readonly string[], used: readonly Element[] = []) {
  const steps = lines.map((line, turn) => {
    const isTakenBack = line.startsWith("~");
    return { turn, line: line.replace("~", ""), isTakenBack } as DebriefStep;
  });
  return { steps, used } as unknown as Debrief;
}

const places = (one: Debrief, other: Debrief) =>
  compareTalks(one, other).turns.map(({ place }) => place);

test.each<[string, string[], string[], string[]]>([
  ["two talks without a line", [], [], []],
  ["a talk against one without a line", ["a", "b"], [], ["parts", "apart"]],
  ["the same talk", ["a", "b"], ["a", "b"], ["same", "same"]],
  ["another first line", ["a", "b"], ["x", "b"], ["parts", "apart"]],
  ["another last line", ["a", "b"], ["a", "x"], ["same", "parts"]],
  ["lines that meet again", ["a", "b", "c"], ["a", "x", "c"], ["same", "parts", "apart"]],
  ["one more line", ["a"], ["a", "b"], ["same", "parts"]],
  ["a line taken back at once", ["~x", "a"], ["a"], ["same"]],
  ["a line taken back at the end", ["a", "~b"], ["a"], ["same"]],
  ["the same line taken back and said again", ["a", "~b", "b"], ["a", "b"], ["same", "same"]],
  ["every line taken back", ["~a", "~b"], ["a"], ["parts"]],
])("of %s, each turn has its place", (_, one, other, expected) => {
  expect(places(talk(one), talk(other))).toEqual(expected);
  expect(places(talk(other), talk(one))).toEqual(expected);
});

test("the lines of a turn stand side by side, and a talk that was over has none", () => {
  const { turns } = compareTalks(talk(["a", "~x", "b"]), talk(["a"]));
  expect(turns.map(({ lines }) => lines.map((step) => step?.line ?? null))).toEqual([
    ["a", "a"],
    ["b", null],
  ]);
  // The step is the debrief's own, with the turn at which it was said.
  expect(turns[1]!.lines[0]).toMatchObject({ turn: 2, isTakenBack: false });
});

test("elements are listed in the course's order, those of one talk alone on its side", () => {
  const [first, second, third, fourth] = elements as unknown as Element[];
  const one = talk(["a"], [third!, first!, second!]);
  const other = talk(["a"], [fourth!, second!]);
  expect(compareTalks(one, other).only).toEqual([[first, third], [fourth]]);
  expect(compareTalks(other, one).only).toEqual([[fourth], [first, third]]);
  expect(compareTalks(talk([]), talk([], elements)).only).toEqual([[], [...elements]]);
});

const anyTalk = fc
  .tuple(
    fc.array(fc.constantFrom("a", "b", "c", "~a", "~b", "~c"), { maxLength: 9 }),
    fc.uniqueArray(fc.constantFrom(...elements)),
  )
  .map(([lines, used]) => talk(lines, used));

test("any two talks part once at most, lose no line, and compare the same from both sides", () => {
  fc.assert(
    fc.property(anyTalk, anyTalk, (one, other) => {
      const { turns, only } = compareTalks(one, other);
      const standing = ({ steps }: Debrief) => steps.filter(({ isTakenBack }) => !isTakenBack);
      const side = (index: 0 | 1) => turns.flatMap(({ lines }) => lines[index] ?? []);
      expect(side(0)).toEqual(standing(one));
      expect(side(1)).toEqual(standing(other));

      const order = turns.map(({ place }) => place).join(" ");
      expect(order).toMatch(/^(same ?)*(parts( apart)*)?$/);
      for (const { lines, place } of turns) {
        const isEqual = lines[0]?.line === lines[1]?.line;
        if (place === "same") expect(isEqual).toBe(true);
        if (place === "parts") expect(isEqual).toBe(false);
      }

      const shared = one.used.filter((element) => other.used.includes(element));
      expect([...only[0], ...shared].toSorted()).toEqual(one.used.toSorted());
      expect([...only[1], ...shared].toSorted()).toEqual(other.used.toSorted());

      const mirrored = compareTalks(other, one);
      expect(mirrored.only).toEqual(only.toReversed());
      expect(mirrored.turns.map(({ place }) => place).join(" ")).toBe(order);
    }),
  );
});
