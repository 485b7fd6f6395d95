import { describe, expect, test } from "vitest";
import { coach } from "~/features/coach/coach";
import type { Feedback } from "~/features/coach/feedback";
import { getCoachReaders } from "~/features/coach/coach.server";
import { elements } from "~/content/elements";
import { furtherFixtures, type Fixture } from "./further-fixtures";
import { rubricFixtures } from "./rubric-fixtures";
import { safetyFixtures } from "./safety-fixtures";

const readers = await getCoachReaders();

function inShort({ scores, flags }: Feedback) {
  return {
    scores: elements.map((element) => scores?.[element]).join(" "),
    flags: flags.toSorted().join(" "),
  };
}

function asExpected([, scores, flags]: Fixture) {
  return { scores, flags: flags.split(" ").toSorted().join(" ") };
}

test.each(Object.entries(rubricFixtures))(
  "scores and flags text %s of the rubric",
  (_, fixture) => {
    expect(inShort(coach(fixture[0], readers))).toEqual(asExpected(fixture));
  },
);

describe.each(Object.entries({ ...furtherFixtures, ...safetyFixtures }))(
  "scores and flags: %s",
  (_, fixtures) => {
    test.each(fixtures)("%s", (...fixture) => {
      expect(inShort(coach(fixture[0], readers))).toEqual(asExpected(fixture));
    });
  },
);

const long = `I felt worried on Friday. Could you text me by ten? ${"Then it rained and the bus was slow. ".repeat(120)}`;

test.each([
  ["51 words", 51, 1],
  ["80 words", 80, 1],
  ["81 words", 81, 0],
  ["50 words", 50, 2],
])("the score for brief at %s", (_, count, score) => {
  const text = `I love the rain${" today".repeat(count - 4)}`;

  expect(coach(text, readers).scores?.brief).toBe(score);
});

test("a very long text gets feedback on each element, and a shorter text to try", () => {
  const feedback = coach(long, readers);

  expect(inShort(feedback)).toEqual({ scores: "0 2 2 2 0 0 0", flags: "" });
  expect(feedback).toMatchObject({
    elements: [
      { edit: { change: { text: "I felt worried on Friday. Could you text me by ten?" } } },
      ...elements.slice(1).map((element) => ({ element })),
    ],
  });
});

test("urgent words get a safety note instead of advice", () => {
  const feedback = coach(rubricFixtures.F1![0], readers, { isCrisis: true });

  expect(inShort(feedback)).toEqual({ scores: "2 2 2 2 2 2 2", flags: "CRISIS" });
  expect(feedback).not.toHaveProperty("elements");
});

test("a red flag marks its words", () => {
  const [text] = rubricFixtures.F8!;
  const feedback = coach(text, readers);

  expect(feedback.kind === "safety" && feedback.notes).toEqual([
    {
      flag: "MED_CONTROL",
      marks: [place(text, "I'm holding your pills"), place(text, "I'll cut the dose")],
    },
  ]);
});

test("a reward line is not asked for understanding or a share of the trouble", () => {
  const feedback = coach(rubricFixtures.F12![0], readers);

  expect(feedback).toMatchObject({ kind: "coached", first: null });
  expect(feedback.kind === "coached" && feedback.elements.filter((one) => !one.isNeeded)).toEqual([
    expect.objectContaining({ element: "understanding", edit: null }),
    expect.objectContaining({ element: "responsibility", edit: null }),
  ]);
});

test("marks the words for and against each element", () => {
  const [text] = rubricFixtures.F10!;
  const feedback = coach(text, readers);
  const understanding = feedback.kind === "coached" ? feedback.elements[4] : null;

  expect(understanding).toMatchObject({
    state: "nearly",
    earned: [place(text, "I know you're tired")],
    cost: [place(text, "but")],
    edit: { change: { text: ". P" } },
  });
});

test.each([
  [rubricFixtures.F1![0], "“I know work has been rough” shows that you see how it is for them."],
  [rubricFixtures.F2![0], "You kept it short, so there is little to get lost in."],
  [rubricFixtures.F10![0], "“I know you're tired” begins with their side."],
  [
    "Where were the keys and the dog. ".repeat(20),
    "A lot is on your mind, and now it is in words.",
  ],
])("the first sentence is kind and true: %s", (text, opening) => {
  expect(coach(text, readers)).toMatchObject({ opening });
});

function place(text: string, words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}
