import fc from "fast-check";
import { expect, test } from "vitest";
import { shuffleChoices } from "~/features/dialogues/talk/shuffle-choices";
import { aScript, gentle } from "#tests/features/dialogues/a-script";

const { choices } = aScript([gentle]).points[0]!;
const orderAt = (seed: number, turn: number) =>
  shuffleChoices(choices, seed, turn).map(({ kind }) => kind);

test("returns the same three choices for every seed", () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(9), (seed, turn) => {
      expect(new Set(shuffleChoices(choices, seed, turn))).toEqual(new Set(choices));
    }),
  );
});

// Open attempts rely on this: a change of these orders reshuffles what people are in the middle of.
test("the order for a seed never changes", () => {
  expect([0, 1, 2, 3, 4].map((turn) => orderAt(1, turn).join(" "))).toMatchInlineSnapshot(`
    [
      "harmful good mixed",
      "mixed good harmful",
      "mixed good harmful",
      "good mixed harmful",
      "good harmful mixed",
    ]
  `);
});

test("each choice comes first about as often as the others", () => {
  const firsts = Array.from({ length: 3000 }, (_, seed) => orderAt(seed, seed % 5)[0]);
  for (const { kind } of choices) {
    const share = firsts.filter((first) => first === kind).length / firsts.length;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.37);
  }
});
