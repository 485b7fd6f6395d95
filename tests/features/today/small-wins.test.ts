import { expect, test } from "vitest";
import { atTheEnd, lessonWins, smallWins } from "~/features/today/small-wins";

test("a title at the end of a sentence takes the period in, unless it has a mark of its own", () => {
  expect(atTheEnd("What CRAFT is")).toBe("“What CRAFT is.”");
  expect(atTheEnd("Is it safe to use these skills?")).toBe("“Is it safe to use these skills?”");
});

test("only lessons that were read, and that there still are, count as wins", () => {
  const progress = new Map([
    ["a/read", { openedAt: 1, readAt: 5 }],
    ["a/opened", { openedAt: 2, readAt: null }],
    ["a/gone", { openedAt: 3, readAt: 6 }],
  ]);

  const wins = lessonWins(progress, (id) => (id === "a/gone" ? null : "Use has reasons"));

  expect(wins).toEqual([{ what: "You read “Use has reasons.”", at: 5 }]);
});

test("the newest four acts are shown, whatever they were", () => {
  const acts = [1, 2, 3, 4, 5, 6].map((at) => ({ what: `act ${at}`, at }));

  const shown = smallWins(acts.slice(0, 3), acts.slice(3));

  expect(shown.map(({ at }) => at)).toEqual([6, 5, 4, 3]);
});
