import { expect, test } from "vitest";
import { suggestTalks } from "~/features/dialogues/practice/practice";

const talks = [
  { id: "played", state: "finished" },
  { id: "first-new", state: "new" },
  { id: "left", state: "open" },
  { id: "second-new", state: "new" },
] as const;

test("a talk left in the middle comes first, then new ones in their order, then played ones", () => {
  const ids = suggestTalks(talks, 4).map(({ id }) => id);
  expect(ids).toEqual(["left", "first-new", "second-new", "played"]);
});

test("returns at most the number asked for", () => {
  expect(suggestTalks(talks, 2).map(({ id }) => id)).toEqual(["left", "first-new"]);
});
