import { expect, test } from "vitest";
import { courseForReader } from "~/features/lessons/course-view";
import { findLesson, listModules } from "~/features/lessons/lessons.server";

test("the course has its eleven modules with 45 lessons, 16 of them free", async () => {
  const modules = await listModules();
  const lessons = modules.flatMap((module) => module.lessons);
  expect(modules).toHaveLength(11);
  expect(lessons).toHaveLength(45);
  expect(lessons.filter(({ access }) => access === "free")).toHaveLength(16);
});

test("modules 4, 5, 6 and 9 and the lesson on limits wait for the safety check", async () => {
  const modules = await listModules();
  expect(modules[1]?.lessons.every(({ access }) => access === "free")).toBe(true);
  for (const [index, module] of modules.entries()) {
    for (const { id, isLocked } of module.lessons) {
      const waits = [3, 4, 5, 8].includes(index) || id === "problem-solving/limits-you-can-keep";
      // What may save a life is open to everybody, whatever the check says.
      expect(isLocked, id).toBe(waits && id !== "stepping-back/when-not-to-step-back");
    }
  }
});

test("members read the first two lessons on benzodiazepines before the others", async () => {
  const track = (await listModules()).find((module) => module.track === "benzodiazepines")!;
  const rules = track.lessons.slice(0, 2).map(({ id, title }) => ({ id, title }));
  for (const { access, readFirst, id } of track.lessons) {
    expect(readFirst, id).toEqual(access === "members" ? rules : []);
  }
});

test("finds a lesson by its id, with its neighbors across modules", async () => {
  const found = await findLesson("start-and-hope/your-starting-point");
  expect(found?.previous?.id).toBe("start-and-hope/what-the-research-says");
  expect(found?.next?.id).toBe("safety-first/safety-check");
});

test.each(["", "start-and-hope", "../../package", "start-and-hope/../safety-first", "__proto__"])(
  "there is no lesson at %s",
  async (id) => {
    expect(await findLesson(id)).toBeNull();
  },
);

test("the course of a reader shows read lessons, where they left off, and closed lessons", async () => {
  const course = courseForReader(await listModules(), {
    isRead: (id) => id === "start-and-hope/what-craft-is",
    leftOffAt: "start-and-hope/what-the-research-says",
    closedFor: ({ access }) => (access === "members" ? "membership" : null),
  });
  expect(course[0]?.lessons.map(({ window }) => window)).toEqual(["lit", "here", "locked"]);
  expect(course[0]?.number).toBe("1");
  expect(course[10]?.number).toBe("B");
});
