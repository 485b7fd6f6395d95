import { expect, test } from "vitest";
import { coach } from "~/features/coach/coach";
import { getCoachReaders } from "~/features/coach/coach.server";
import type { Element } from "~/content/elements";

const readers = await getCoachReaders();

/** The words that earned each element that is clear; brief is earned by the whole. */
function earnedIn(text: string) {
  const feedback = coach(text, readers);
  if (feedback.kind !== "coached") return feedback.kind;
  const clear = feedback.elements.filter(({ state, earned }) => state === "met" && earned.length);
  return Object.fromEntries(
    clear.map(({ element, earned }) => [
      element,
      earned.map(({ start, end }) => text.slice(start, end)).join(" / "),
    ]),
  );
}

test.each<[string, Partial<Record<Element, string>>]>([
  [
    "I felt worried when the car wasn't back by midnight. I know the new shift is exhausting. Would you text me by eleven? I can come and get you.",
    {
      feeling: "I felt worried",
      understanding: "I know the new shift is exhausting",
      positive: "Would you text me by eleven",
      specific: "by eleven",
      help: "I can come and get you",
    },
  ],
  [
    "It must be awful to be sick every morning. I'm sorry I snapped at you. Can I make you some tea?",
    {
      understanding: "It must be awful to be sick every morning",
      responsibility: "I'm sorry I snapped at you",
      help: "Can I make you some tea",
    },
  ],
  [
    "I'm not asking you to quit tonight. I'd just like you to see the doctor with me on Monday.",
    {
      positive: "I'd just like you to see the doctor with me on Monday",
      specific: "see the doctor / on Monday",
    },
  ],
  [
    "I'd feel better if you slept at Mom's when you've been drinking late with the crew.",
    {
      positive:
        "I'd feel better if you slept at Mom's when you've been drinking late with the crew",
      specific: "at Mom's",
    },
  ],
  ["I can't stay when you've been drinking, so I'll be at my sister's until morning.", {}],
])("marks the words of each element: %s", (text, marked) => {
  expect(earnedIn(text)).toEqual(marked);
});
