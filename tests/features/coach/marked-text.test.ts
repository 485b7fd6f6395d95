import { expect, test } from "vitest";
import { coach } from "~/features/coach/coach";
import { marksOf, piecesOf, type Mark } from "~/features/coach/marked-text";
import { getCoachReaders } from "~/features/coach/coach.server";
import { rubricFixtures } from "./rubric-fixtures";

const readers = await getCoachReaders();

function mark(start: number, end: number, label: string): Mark {
  return { start, end, label, look: "help" };
}

test.each(Object.entries(rubricFixtures))(
  "the pieces of %s add up to the whole text",
  (_, [text]) => {
    const pieces = piecesOf(text, marksOf(coach(text, readers)));

    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  },
);

test("the shorter of two overlapping marks shows, and each label appears once", () => {
  const marks = [mark(0, 15, "long"), mark(4, 7, "short")];

  expect(
    piecesOf("one two three! four", marks).map((piece) => [
      piece.text,
      piece.mark?.label,
      piece.hasLabel,
    ]),
  ).toEqual([
    ["one", "long", true],
    [" ", undefined, false],
    ["two", "short", true],
    [" three!", "long", false],
    [" ", undefined, false],
    ["four", undefined, false],
  ]);
});

test("a text without marks is one piece", () => {
  expect(piecesOf("as it is", [])).toEqual([{ text: "as it is", mark: null, hasLabel: false }]);
});

test("shows at most 60 of a thousand marks", () => {
  const text = "You always lie. ".repeat(300);

  expect(marksOf(coach(text, readers)).length).toBeLessThanOrEqual(60);
});
