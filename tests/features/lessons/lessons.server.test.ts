import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { courseFor } from "~/features/lessons/course-view";
import { findLesson, listModules } from "~/features/lessons/lessons.server";
import { lessonId, readCourse } from "~/features/lessons/read-course.server";

const folder = "content/lessons/01-start-and-hope";

/** A copy of the course with one lesson changed. */
async function aCourseWith(change: (lesson: string) => string) {
  const copy = await mkdtemp(path.join(tmpdir(), "course-"));
  onTestFinished(() => rm(copy, { recursive: true }));
  for (const file of ["glossary.yaml", "references.yaml", "lessons/modules.yaml"]) {
    await cp(`content/${file}`, path.join(copy, file), { recursive: true });
  }
  const source = await readFile(`${folder}/01-what-craft-is.mdx`, "utf8");
  const target = path.join(copy, "lessons/01-start-and-hope");
  await cp(`${folder}/02-what-the-research-says.mdx`, `${target}/02-what-the-research-says.mdx`);
  await writeFile(`${target}/01-what-craft-is.mdx`, change(source));
  return copy;
}

test("numbers in file names are the order and no part of the address", () => {
  expect(lessonId("09-seizing-the-moment/03-the-invitation.mdx")).toBe(
    "seizing-the-moment/the-invitation",
  );
});

test("the course has its eleven modules with 45 lessons, 16 of them free", async () => {
  const modules = await listModules();
  const lessons = modules.flatMap((module) => module.lessons);
  expect(modules).toHaveLength(11);
  expect(lessons).toHaveLength(45);
  expect(lessons.filter(({ access }) => access === "free")).toHaveLength(16);
});

test("all of module 2 is free, and exactly modules 4 to 6 and 9 wait for the safety check", async () => {
  const modules = await listModules();
  expect(modules[1]?.lessons.every(({ access }) => access === "free")).toBe(true);
  for (const [index, module] of modules.entries()) {
    const waits = [3, 4, 5, 8].includes(index);
    expect(
      module.lessons.every(({ isLocked }) => isLocked === waits),
      module.id,
    ).toBe(true);
  }
});

test("members read the first two lessons on benzodiazepines before the others", async () => {
  const track = (await listModules()).find((module) => module.track === "benzodiazepines")!;
  const rules = track.lessons.slice(0, 2).map(({ id, title }) => ({ id, title }));
  for (const { access, readFirst, id } of track.lessons) {
    expect(readFirst, id).toEqual(access === "members" ? rules : []);
  }
});

test("a lesson is found by its address, with its neighbors across modules", async () => {
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

test.each([
  [
    "a mistyped key",
    (s: string) => s.replace("minutes:", "minuts:"),
    /01-what-craft-is\.mdx:\d+ .*minuts/,
  ],
  [
    "a source that does not exist",
    (s: string) => s.replace('<Cite id="R17" />', '<Cite id="R99" />'),
    /R99.*references\.yaml/,
  ],
  [
    "a citation that is not listed",
    (s: string) => s.replace("sources: [R1, ", "sources: ["),
    /add R1/,
  ],
  [
    "a source that is listed and never cited",
    (s: string) => s.replace("sources: [", "sources: [R9, "),
    /R9 is listed/,
  ],
  [
    "a word that is not in the glossary",
    (s: string) => s.replace('<Term id="craft">', '<Term id="crafd">'),
    /crafd.*glossary/,
  ],
])("%s is refused, naming the file", async (_, change, message) => {
  await expect(readCourse(await aCourseWith(change))).rejects.toThrow(message);
});

test("citations are numbered in the order they stand, and the sources come in that order", async () => {
  const { modules } = await readCourse(await aCourseWith((lesson) => lesson));
  const lesson = modules[0]!.lessons[0]!;
  const html = lesson.parts.map((part) => part.html).join("");
  expect(html.indexOf(`href="#source-${lesson.sources[0]}"`)).toBeGreaterThan(0);
  expect(html).toContain('aria-label="Source 1"');
  expect(new Set(lesson.sources).size).toBe(lesson.sources.length);
});

test("a reader sees what is read, where they left off, and what is closed and why", async () => {
  const course = courseFor(await listModules(), {
    isRead: (id) => id === "start-and-hope/what-craft-is",
    leftOffAt: "start-and-hope/what-the-research-says",
    closedFor: ({ access }) => (access === "members" ? "membership" : null),
  });
  expect(course[0]?.lessons.map(({ window }) => window)).toEqual(["lit", "here", "locked"]);
  expect(course[0]?.number).toBe("1");
  expect(course[10]?.number).toBe("B");
});
