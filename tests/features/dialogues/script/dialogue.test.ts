import fc from "fast-check";
import { expect, test } from "vitest";
import { dangerAfter } from "~/features/dialogues/script/dialogue";
import { isDangerous, isWindow, shiftMood } from "~/features/dialogues/script/mood";
import { aScript, gentle } from "#tests/features/dialogues/a-script";

const level = fc.integer({ min: 0, max: 10 });
const step = fc.integer({ min: -10, max: 10 });
const mood = fc.record({ defensiveness: level, openness: level, safety: level });
const effect = fc.record({ defensiveness: step, openness: step, safety: step });

test("a mood stays between 0 and 10", () => {
  fc.assert(
    fc.property(mood, fc.array(effect, { maxLength: 12 }), (start, effects) => {
      const end = effects.reduce(shiftMood, start);
      for (const value of Object.values(end)) expect(value >= 0 && value <= 10).toBe(true);
    }),
  );
});

test("a line without effect leaves the mood unchanged", () => {
  const nothing = { defensiveness: 0, openness: 0, safety: 0 };
  fc.assert(
    fc.property(mood, (start) => {
      expect(shiftMood(start, nothing)).toEqual(start);
    }),
  );
});

test("no mood is both dangerous and open enough for a step toward help", () => {
  fc.assert(
    fc.property(mood, (now) => {
      expect(isDangerous(now) && isWindow(now)).toBe(false);
    }),
  );
});

test.each([
  [{ defensiveness: 7, openness: 0, safety: 4 }, false],
  [{ defensiveness: 8, openness: 0, safety: 10 }, true],
  [{ defensiveness: 0, openness: 10, safety: 3 }, true],
])("danger begins at a defensiveness of 8 or a safety of 3: %j", (now, expected) => {
  expect(isDangerous(now)).toBe(expected);
});

test.each([
  [{ defensiveness: 4, openness: 6, safety: 6 }, true],
  [{ defensiveness: 5, openness: 6, safety: 6 }, false],
  [{ defensiveness: 4, openness: 5, safety: 6 }, false],
  [{ defensiveness: 4, openness: 6, safety: 5 }, false],
])("a window needs all three: %j", (now, expected) => {
  expect(isWindow(now)).toBe(expected);
});

test("each part of a two-part talk has its own help", () => {
  const script = aScript([gentle, gentle], { danger: "leave" });
  const [noon, night] = script.points;
  const twoParts = {
    ...script,
    points: [
      { ...noon!, part: "A" },
      { ...night!, part: "B" },
    ],
  };

  const after = (shown: typeof script, turn: number) =>
    dangerAfter(shown, {
      pointId: shown.points[turn]!.id,
      choice: shown.points[turn]!.choices[2]!,
    });
  expect(after(script, 0)).toBe("leave");
  expect(after(twoParts as typeof script, 0)).toBe("leave");
  expect(after(twoParts as typeof script, 1)).toBe("emergency");
});

test("a threat shows the way out, even in an emergency part", () => {
  const script = aScript([gentle], { danger: "emergency" });
  const [choice] = script.points[0]!.choices;

  expect(dangerAfter(script, { pointId: "point-1", choice: choice! })).toBe("emergency");
  expect(
    dangerAfter(script, { pointId: "point-1", choice: { ...choice!, card: "violence" } }),
  ).toBe("leave");
});
