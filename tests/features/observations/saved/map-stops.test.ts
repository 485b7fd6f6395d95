import { expect, test } from "vitest";
import { mapStops, ownPart } from "~/features/observations/saved/map-stops";
import { singleFinding, whereAndWith } from "~/features/observations/saved/map-summary";
import { observationTitle } from "~/features/observations/observation";
import { nonUseAnswers, useAnswers } from "../an-observation";

const saved = { id: "1", isFinished: true, updatedAt: 1 };
const use = (answers = {}) => ({ ...saved, kind: "use", answers: useAnswers(answers) }) as const;
const good = (answers = {}) =>
  ({ ...saved, kind: "non-use", answers: nonUseAnswers(answers) }) as const;

test("draws a time of use in four stops, with guesses and the first sign marked", () => {
  const [before, , soon, later] = mapStops(
    use({
      inside: ["tired"],
      thought: "I’ve earned this.",
      sign: "Stopped answering texts",
      signLead: "hours",
      payoffs: ["relaxed"],
      costs: ["money"],
    }),
  );
  expect(before?.rows).toEqual([
    { label: "Inside them", text: "Tired", isGuess: true },
    { label: "A thought", text: "I’ve earned this.", isGuess: true },
    {
      label: "First sign",
      text: "Stopped answering texts. An hour or two before",
      isGuess: false,
      isWindow: true,
    },
  ]);
  expect(soon?.rows).toEqual([{ label: "What it gave them", text: "Relaxed", isGuess: false }]);
  expect(later?.rows).toEqual([{ label: "What it cost", text: "Money", isGuess: false }]);
});

test("draws a good time with the member’s own part as its window", () => {
  const stops = mapStops(good({ before: "Made pancakes", activity: "Bikes", again: "yes" }));
  expect(stops.map(({ title }) => title)).toEqual([
    "Before",
    "The good time",
    "At the time",
    "In time",
  ]);
  expect(stops.flatMap(({ rows }) => rows.filter((row) => row.isWindow))).toMatchObject([
    { text: "Made pancakes" },
    { text: "Yes" },
  ]);
});

test("says where it was, and names the time by the member’s own day", () => {
  expect(whereAndWith(use({ place: "home", with: ["nobody"] }))).toBe("Home. With them: nobody");
  expect(whereAndWith(use())).toBe("");
  const today = "2026-11-30";
  expect(observationTitle(useAnswers(), today)).toBe("Friday evening, November 20");
  expect(observationTitle(useAnswers({ part: "", day: "2025-11-21" }), today)).toBe(
    "Friday, November 21, 2025",
  );
});

test("one map tells only of itself", () => {
  expect(singleFinding(use({ sign: "Quiet", signLead: "half-hour" }))).toBe(
    "The first sign came about half an hour before. That’s early enough to try something small.",
  );
  expect(singleFinding(use())).toMatch(/no first sign/);
  expect(ownPart(use({ did: ["argued"], ended: "louder" })).map(({ text }) => text)).toEqual([
    "Argued",
    "It got louder",
  ]);
});
