import { expect, test } from "vitest";
import { atTheEnd, lessonWins, smallWins } from "~/features/today/small-wins";

test("a title gets a period inside the quotes, unless it ends with a mark", () => {
  expect(atTheEnd("What CRAFT is")).toBe("“What CRAFT is.”");
  expect(atTheEnd("Is it safe to use these skills?")).toBe("“Is it safe to use these skills?”");
});

test("only lessons that are read and still exist are wins", () => {
  const progress = new Map([
    ["a/read", { openedAt: 1, readAt: 5 }],
    ["a/opened", { openedAt: 2, readAt: null }],
    ["a/gone", { openedAt: 3, readAt: 6 }],
  ]);

  const wins = lessonWins(progress, (id) => (id === "a/gone" ? null : "Why people drink or use"));

  expect(wins).toEqual([{ what: "You read “Why people drink or use.”", at: 5 }]);
});

test("returns the latest four acts of all kinds", () => {
  const acts = [1, 2, 3, 4, 5, 6].map((at) => ({ what: `act ${at}`, at }));

  const shown = smallWins(acts.slice(0, 3), acts.slice(3));

  expect(shown.map(({ at }) => at)).toEqual([6, 5, 4, 3]);
});
