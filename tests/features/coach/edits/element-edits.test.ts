import { describe, expect, test } from "vitest";
import { coach } from "~/features/coach/coach";
import { getCoachReaders } from "~/features/coach/coach.server";
import { applyChange, reverseOf } from "~/features/coach/edits/change";
import type { Edit } from "~/features/coach/edits/edit";
import type { Feedback } from "~/features/coach/feedback";
import { furtherFixtures } from "#tests/features/coach/further-fixtures";
import { rubricFixtures } from "#tests/features/coach/rubric-fixtures";
import { safetyFixtures } from "#tests/features/coach/safety-fixtures";

const readers = await getCoachReaders();
const texts = [
  ...Object.values(rubricFixtures),
  ...Object.values({ ...furtherFixtures, ...safetyFixtures }).flat(),
].map(([text]) => text);

const coached = texts.flatMap((text) => {
  const feedback = coach(text, readers);
  return feedback.kind === "coached" ? [{ text, feedback }] : [];
});

function wordsOf(text: string) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

describe.each(coached)("$text", ({ text, feedback }) => {
  test("a change for an element raises its score and adds no flag", () => {
    for (const { element, edit } of feedback.elements) {
      if (edit?.kind !== "change") continue;
      const after = coach(applyChange(text, edit.change), readers);
      const change = `${element}: ${applyChange(text, edit.change)}`;
      expect(after.scores![element], change).toBeGreaterThan(feedback.scores![element]);
      expect(newFlags(feedback, after), change).toEqual([]);
    }
  });

  test("every flag has an edit, and a change removes flagged words and adds no flag", () => {
    for (const { flag, edit, marks } of feedback.notes) {
      expect(edit, flag).not.toBeNull();
      if (edit?.kind !== "change") continue;
      const after = coach(applyChange(text, edit.change), readers);
      const left = after.kind === "coached" ? after.notes.find((note) => note.flag === flag) : null;
      expect(left?.marks.length ?? 0, applyChange(text, edit.change)).toBeLessThan(marks.length);
      expect(newFlags(feedback, after)).toEqual([]);
    }
  });

  test("a change says nothing that the member did not write, and can be taken back", () => {
    // What turns the member's words into a request or a feeling of their own.
    const helpers = wordsOf(
      "could you I feel felt scared hurt worried upset frightened embarrassed humiliated sober stay come home on time",
    );
    const own = new Set([...wordsOf(text), ...helpers]);
    for (const { edit } of [...feedback.elements, ...feedback.notes]) {
      if (edit?.kind !== "change") continue;
      const after = applyChange(text, edit.change);
      expect(wordsOf(after).filter((word) => !own.has(word))).toEqual([]);
      expect(applyChange(after, reverseOf(text, edit.change))).toBe(text);
    }
  });
});

function editOf(text: string, name: string) {
  const feedback = coach(text, readers);
  if (feedback.kind !== "coached") return null;
  const offered =
    feedback.elements.find(({ element }) => element === name) ??
    feedback.notes.find(({ flag }) => flag === name);
  return offered?.edit ?? null;
}

function inWords(text: string, edit: Edit | null) {
  if (!edit) return null;
  return edit.kind === "question" ? edit.question : applyChange(text, edit.change);
}

test.each([
  ["Don't come home drunk again.", "positive", "Could you come home sober?"],
  ["Don't drink on Saturday.", "positive", "Could you stay sober on Saturday?"],
  ["I love you. You have to call me.", "positive", "I love you. Could you call me?"],
  ["You have to call me, please.", "ORDER", "Could you call me, please?"],
  ["You have to tell me by six", "ORDER", "Could you tell me by six?"],
  ["You scare me.", "feeling", "I feel scared."],
  ["You made me so sad.", "feeling", "I felt so sad."],
  ["I'm proud of you for Tuesday, finally.", "PRAISE_STING", "I'm proud of you for Tuesday."],
  [
    "I felt lonely on Friday. Why can't you be more like Marcus?",
    "COMPARISON",
    "I felt lonely on Friday.",
  ],
])("%s (%s) becomes: %s", (text, name, after) => {
  expect(inWords(text, editOf(text, name))).toBe(after);
});

test.each([
  [
    "I know the week was hard. You were late when I found the bottle.",
    "feeling",
    "What did you feel when you found the bottle?",
  ],
  [
    "Could you tell me more about it when you were out with Ray, and would you?",
    "feeling",
    "How is this for you? One plain word is enough, such as worried, sad or hopeful.",
  ],
  [
    "You were gone after the phone rang.",
    "feeling",
    "You wrote “after the phone rang.” What did you feel then?",
  ],
  [
    "Could you call me?",
    "specific",
    "You wrote “Could you call me.” On what day, or at what time?",
  ],
  [
    "You never call.",
    "ALWAYS_NEVER",
    "You wrote “You never call.” When was the last time? Say what happened on that one day.",
  ],
  ["I'm here for you. Anything you need.", "positive", null],
  [
    "Could you see Dr. Lee on Monday?",
    "help",
    "You wrote “Could you see Dr. Lee on Monday.” What could you do to make that easier?",
  ],
])("asks about the member's own words: %s (%s)", (text, name, question) => {
  expect(inWords(text, editOf(text, name))).toBe(question);
});

test.each([
  ["comfort", "I believe you. It must be so hard to be sick every morning. I'm here."],
  ["comfort", "You didn't choose this, and I love you."],
  ["an apology", "I'm sorry I yelled at you last night. That was unfair of me."],
  ["thanks", "Thanks for telling me you slipped. I love that you came to me."],
])("a finished message of %s is left as it is: %s", (_, text) => {
  const feedback = coach(text, readers);
  if (feedback.kind !== "coached") throw new Error(feedback.kind);
  const offered = feedback.elements.filter(({ edit }) => edit).map(({ element }) => element);

  expect(offered.filter((element) => !["specific", "feeling"].includes(element))).toEqual([]);
  if (!text.startsWith("Thanks")) expect([offered, feedback.first]).toEqual([[], null]);
});

function newFlags(before: Feedback, after: Feedback) {
  return after.flags.filter((flag) => !before.flags.includes(flag));
}
