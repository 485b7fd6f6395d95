import { expect, test } from "vitest";
import { readExercise } from "~/features/lessons/exercises/read-exercise.server";
import { getCourse } from "~/features/lessons/lessons.server";
import type { Marker } from "~/content/mdx-marker.server";

function marker(
  name: string,
  attributes: Marker["attributes"],
  children: Marker[] = [],
  html = "",
) {
  return { name, attributes, children, html };
}

const option = (right: boolean) =>
  marker("Option", { why: "because", ...(right && { right: true as const }) }, [], "words");
const question = (...options: Marker[]) => marker("Question", { ask: "Which?" }, options);
const fine = question(option(true), option(false));

test("every exercise of the course is valid, and no lesson uses an id twice", async () => {
  const { modules } = await getCourse();
  for (const { id, parts } of modules.flatMap((module) => module.lessons)) {
    const ids = parts.flatMap((part) => {
      const exercise = part.kind === "marker" ? readExercise(part) : null;
      return exercise ? [exercise.id] : [];
    });
    expect(new Set(ids).size, id).toBe(ids.length);
  }
});

test("returns null for a marker of another feature", () => {
  expect(readExercise(marker("Dialogue", { id: "x" }))).toBeNull();
});

test.each([
  [
    "a question with two right answers",
    marker("Quiz", { id: "q" }, [question(option(true), option(true)), fine, fine]),
    /exactly one/,
  ],
  ["too few questions", marker("Quiz", { id: "q" }, [fine]), /3 to 5/],
  [
    "a mistyped attribute",
    marker("Quiz", { id: "q", tittle: "x" }, [fine, fine, fine]),
    /no attribute tittle/,
  ],
  [
    "a component that does not belong inside",
    marker("Quiz", { id: "q" }, [marker("Line", {})]),
    /only <Question>/,
  ],
  ["no id", marker("Reflect", { title: "t", ask: "a" }), /id="…" is missing/],
  [
    "a line in a missing group",
    marker("Sort", { id: "s", title: "t", groups: "A | B" }, [
      marker("Line", { group: "C", why: "w" }, [], "x"),
    ]),
    /"C" is not one/,
  ],
  [
    "an empty check",
    marker("Checklist", { id: "c", title: "t" }, [marker("Check", {}), marker("Check", {})]),
    /is empty/,
  ],
  [
    "an unknown value of save",
    marker("Checklist", { id: "c", title: "t", save: "never" }, []),
    /only "when-asked"/,
  ],
])("throws for %s, naming the component", (_, wrong, message) => {
  expect(() => readExercise(wrong)).toThrow(message);
  expect(() => readExercise(wrong)).toThrow(`<${wrong.name}`);
});
