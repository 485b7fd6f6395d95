import { expect, test } from "vitest";
import type { Track } from "#db/schema";
import { inTrackOrder, nextStep, type Progress } from "~/features/lessons/next-step";

const lessons = [
  { id: "a", isOpen: true },
  { id: "b", isOpen: true },
  { id: "c", isOpen: false },
  { id: "d", isOpen: true },
];

function progress(...entries: [id: string, openedAt: number, readAt: number | null][]): Progress {
  return new Map(entries.map(([id, openedAt, readAt]) => [id, { openedAt, readAt }]));
}

test("someone new starts at the first lesson", () => {
  expect(nextStep(lessons, progress())).toEqual({ kind: "start", lesson: lessons[0] });
});

test("a lesson opened last and not read is where they left off, wherever it stands", () => {
  const step = nextStep(lessons, progress(["a", 1, 5], ["b", 2, null], ["d", 3, null]));
  expect(step).toEqual({ kind: "resume", lesson: lessons[3] });
});

test("after reading one, the next unread open lesson in course order follows", () => {
  const step = nextStep(lessons, progress(["b", 1, null], ["a", 4, 5]));
  expect(step).toEqual({ kind: "start", lesson: lessons[1] });
});

test("a closed lesson is passed over, even when it was opened while it was open", () => {
  const step = nextStep(lessons, progress(["a", 1, 1], ["b", 2, 2], ["c", 9, null]));
  expect(step).toEqual({ kind: "start", lesson: lessons[3] });
});

test("with all that is open read, there is more; with everything read, it is done", () => {
  const open = progress(["a", 1, 1], ["b", 1, 1], ["d", 1, 1]);
  expect(nextStep(lessons, open)).toEqual({ kind: "more" });
  expect(nextStep(lessons, new Map([...open, ...progress(["c", 1, 1])]))).toEqual({ kind: "done" });
});

test("the benzodiazepine track comes right after safety for those it is for, and last for others", () => {
  const modules = (["core", "core", "core", "benzodiazepines"] as const).map((track, id) => ({
    id,
    track,
  }));
  const ids = (track: Track) => inTrackOrder(modules, track).map(({ id }) => id);
  expect(ids("A")).toEqual([0, 1, 2, 3]);
  expect(ids("B")).toEqual([0, 1, 3, 2]);
  expect(ids("C")).toEqual([0, 1, 3, 2]);
});
