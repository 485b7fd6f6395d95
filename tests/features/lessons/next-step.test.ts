import { expect, test } from "vitest";
import { isNewVisit, nextStep, type LessonProgress } from "~/features/lessons/next-step";

const lessons = [
  { id: "a", isOpen: true },
  { id: "b", isOpen: true },
  { id: "c", isOpen: false },
  { id: "d", isOpen: true },
];

function progress(
  ...entries: [id: string, openedAt: number, readAt: number | null][]
): LessonProgress {
  return new Map(entries.map(([id, openedAt, readAt]) => [id, { openedAt, readAt }]));
}

test("a new member starts at the first lesson", () => {
  expect(nextStep(lessons, progress())).toEqual({ kind: "start", lesson: lessons[0] });
});

test("a look into a later lesson leaves the next step where the course is", () => {
  const looked = nextStep(lessons, progress(["a", 1, 5], ["b", 2, null], ["d", 3, null]));
  expect(looked).toEqual({ kind: "resume", lesson: lessons[1] });
  expect(nextStep(lessons, progress(["d", 3, null]))).toEqual({
    kind: "start",
    lesson: lessons[0],
  });
});

test("a closed lesson is skipped, even if the member opened it earlier", () => {
  const step = nextStep(lessons, progress(["a", 1, 1], ["b", 2, 2], ["c", 9, null]));
  expect(step).toEqual({ kind: "start", lesson: lessons[3] });
});

test("returns more when every open lesson is read, and done when every lesson is read", () => {
  const open = progress(["a", 1, 1], ["b", 1, 1], ["d", 1, 1]);
  expect(nextStep(lessons, open)).toEqual({ kind: "more" });
  expect(nextStep(lessons, new Map([...open, ...progress(["c", 1, 1])]))).toEqual({ kind: "done" });
});

test("only a lesson that was not opened last counts as a new visit", () => {
  const opened = progress(["a", 1, null], ["b", 2, null]);
  expect(isNewVisit(progress(), "a")).toBe(true);
  expect(isNewVisit(opened, "a")).toBe(true);
  expect(isNewVisit(opened, "b")).toBe(false);
  expect(isNewVisit(opened, "c")).toBe(true);
});
