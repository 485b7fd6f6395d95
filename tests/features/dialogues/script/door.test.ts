import fc from "fast-check";
import { expect, test } from "vitest";
import { isDangerous, type Mood } from "~/features/dialogues/script/mood";
import { doorOf, doorWords, movementOf } from "~/features/dialogues/script/door";
import { journeySentence, moodSentence } from "~/features/dialogues/script/door-words";

const level = fc.integer({ min: 0, max: 10 });
const mood = fc.record({ defensiveness: level, openness: level, safety: level });

test.each<[Mood, (typeof doorWords)[number]]>([
  [{ defensiveness: 5, openness: 3, safety: 7 }, "guarded"],
  [{ defensiveness: 4, openness: 4, safety: 7 }, "ajar"],
  [{ defensiveness: 3, openness: 6, safety: 7 }, "listening"],
  [{ defensiveness: 2, openness: 9, safety: 8 }, "open"],
  [{ defensiveness: 7, openness: 2, safety: 7 }, "shut"],
  [{ defensiveness: 2, openness: 9, safety: 3 }, "shut"],
])("%j shows as %s", (now, word) => {
  expect(doorWords[doorOf(now)]).toBe(word);
});

test("more openness, less defensiveness or more safety never closes the door", () => {
  fc.assert(
    fc.property(mood, level, (now, more) => {
      const raised = (value: number) => Math.min(10, value + more);
      const door = doorOf(now);
      expect(doorOf({ ...now, openness: raised(now.openness) })).toBeGreaterThanOrEqual(door);
      expect(doorOf({ ...now, safety: raised(now.safety) })).toBeGreaterThanOrEqual(door);
      const calmer = Math.max(0, now.defensiveness - more);
      expect(doorOf({ ...now, defensiveness: calmer })).toBeGreaterThanOrEqual(door);
    }),
  );
});

test("the door is shut in every dangerous mood", () => {
  fc.assert(
    fc.property(mood.filter(isDangerous), (now) => {
      expect(doorOf(now)).toBe(0);
    }),
  );
});

test("the words never contradict the picture", () => {
  fc.assert(
    fc.property(mood, mood, (before, after) => {
      const difference = doorOf(after) - doorOf(before);
      const isShut = doorOf(before) === 0 && doorOf(after) === 0;
      const possible = isShut ? ["held"] : ["held", "opened", "closed"];
      const shown = difference > 0 ? ["opened"] : difference < 0 ? ["closed"] : possible;
      expect(shown).toContain(movementOf(before, after));
    }),
  );
});

test("the words about the door contain no number", () => {
  fc.assert(
    fc.property(mood, mood, fc.constantFrom("he", "she", "they"), (from, to, pronoun) => {
      expect(moodSentence(to, pronoun)).not.toMatch(/\d/);
      expect(journeySentence({ them: "Rui" }, from, to)).not.toMatch(/\d/);
    }),
  );
});

test.each([
  ["he", "He’s wary and gives little away."],
  ["she", "She’s wary and gives little away."],
  ["they", "They’re wary and give little away."],
] as const)("the sentence about the mood fits %s", (pronoun, sentence) => {
  expect(moodSentence({ defensiveness: 5, openness: 2, safety: 7 }, pronoun)).toBe(sentence);
});
