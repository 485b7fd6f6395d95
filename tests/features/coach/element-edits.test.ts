import { expect, test } from "vitest";
import { coach, type Feedback } from "~/features/coach/coach";
import { applyChange } from "~/features/coach/edits";
import { getPhrases } from "~/features/coach/phrases.server";
import { furtherFixtures } from "#tests/features/coach/further-fixtures";
import { rubricFixtures } from "#tests/features/coach/rubric-fixtures";
import { safetyFixtures } from "#tests/features/coach/safety-fixtures";

const phrases = await getPhrases();
const texts = [
  ...Object.values(rubricFixtures),
  ...Object.values({ ...furtherFixtures, ...safetyFixtures }).flat(),
].map(([text]) => text);

const coached = texts.flatMap((text) =>
  (["A", "B"] as const).flatMap((track) => {
    const feedback = coach(text, phrases, { track });
    return feedback.kind === "coached" ? [{ text, track, feedback }] : [];
  }),
);

test.each(coached)(
  "every edit for an element raises its score and adds no flag ($track): $text",
  (one) => {
    const { text, track, feedback } = one;
    for (const { element, edit } of feedback.elements) {
      if (!edit) continue;
      const after = coach(applyChange(text, edit.change), phrases, { track });
      expect(
        after.scores![element],
        `${element}: ${applyChange(text, edit.change)}`,
      ).toBeGreaterThan(feedback.scores![element]);
      expect(newFlags(feedback, after)).toEqual([]);
    }
  },
);

test.each(coached)(
  "every edit for a flag removes flagged words and adds no flag ($track): $text",
  (one) => {
    const { text, track, feedback } = one;
    for (const { flag, edit, marks } of feedback.notes) {
      expect(edit, flag).not.toBeNull();
      const after = coach(applyChange(text, edit!.change), phrases, { track });
      const left = after.kind === "coached" ? after.notes.find((note) => note.flag === flag) : null;
      expect(left?.marks.length ?? 0, applyChange(text, edit!.change)).toBeLessThan(marks.length);
      expect(newFlags(feedback, after)).toEqual([]);
    }
  },
);

test.each([
  ["Don't come home drunk again.", "positive", "Could you come sober?"],
  ["Don't drink on Saturday.", "positive", "Could you come sober on Saturday?"],
  ["I love you. You have to call me.", "positive", "I love you. Could you call me?"],
  [
    "You never listen to me.",
    "specific",
    "You never listen to me. Could you have dinner with me on Thursday at six?",
  ],
])("%s (%s) becomes: %s", (text, element, after) => {
  const feedback = coach(text, phrases);
  const found = feedback.kind === "coached" ? feedback.elements : [];
  const { change } = found.find((one) => one.element === element)!.edit!;

  expect(applyChange(text, change)).toBe(after);
});

function newFlags(before: Feedback, after: Feedback) {
  return after.flags.filter((flag) => !before.flags.includes(flag));
}
