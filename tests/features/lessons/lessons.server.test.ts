import { expect, test } from "vitest";
import { courseForReader } from "~/features/lessons/course-view";
import { findLesson, listModules, listTrackModules } from "~/features/lessons/lessons.server";

test("the course has its eleven modules with 54 lessons, 20 of them free", async () => {
  const modules = await listModules();
  const lessons = modules.flatMap((module) => module.lessons);
  expect(modules).toHaveLength(11);
  expect(lessons).toHaveLength(54);
  expect(lessons.filter(({ access }) => access === "free")).toHaveLength(20);
});

test("modules 4, 5, 6 and 9 and the lesson on limits wait for the safety check", async () => {
  const modules = await listModules();
  expect(modules[1]?.lessons.every(({ access }) => access === "free")).toBe(true);
  for (const [index, module] of modules.entries()) {
    for (const { id, safety } of module.lessons) {
      const waits = [3, 4, 5, 8].includes(index) || id === "problem-solving/limits-you-can-keep";
      // A lesson that may save a life is open to everyone, with any result of the check.
      const isSkill = waits && id !== "stepping-back/when-not-to-step-back";
      expect(safety === "skill" || safety === "way-out", id).toBe(isSkill);
    }
  }
});

test("a lesson that may save a life is free, whole and in every track", async () => {
  const everywhere = await Promise.all((["A", "B", "C"] as const).map(listTrackModules));
  const savers = (await listModules())
    .flatMap((module) => module.lessons)
    .filter(({ safety }) => safety === "life-safety");

  expect(savers.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      "safety-first/overdose-and-naloxone",
      "stepping-back/when-not-to-step-back",
      "benzodiazepines/why-not-stop-suddenly",
    ]),
  );
  for (const { id, access, readFirst } of savers) {
    expect([id, access, readFirst]).toEqual([id, "free", []]);
    for (const modules of everywhere) {
      const ids = modules.flatMap((module) => module.lessons).map((lesson) => lesson.id);
      expect(ids).toContain(id);
    }
  }
});

test("members read the first two lessons on benzodiazepines before the others", async () => {
  const module = (await listModules()).find((one) => one.strand === "benzodiazepines")!;
  const rules = module.lessons.slice(0, 2).map(({ id, title }) => ({ id, title }));
  for (const { access, readFirst, id } of module.lessons) {
    expect(readFirst, id).toEqual(access === "members" ? rules : []);
  }
});

test("finds a lesson by its id, with the next one that everyone may open on its track", async () => {
  const id = "safety-first/when-drink-is-the-drug";
  expect((await findLesson(id))?.nextFree?.id).toBe("understanding-use/why-use-makes-sense");
  expect((await findLesson(id, "B"))?.nextFree?.id).toBe("benzodiazepines/dependence-or-addiction");
});

test("track B leaves out lessons that are unsafe for a prescribed medicine", async () => {
  const found = await findLesson("stepping-back/natural-consequences", "B");
  expect(found?.isOffTrack).toBe(true);
  expect((await findLesson("stepping-back/natural-consequences", "C"))?.trackNotice).toContain(
    "alcohol and other drugs only",
  );
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
