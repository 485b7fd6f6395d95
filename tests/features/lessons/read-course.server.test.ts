import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { lessonId, readCourse } from "~/features/lessons/read-course.server";

const folder = "content/lessons/01-start-and-hope";

/** A copy of the course with one lesson changed. */
async function aCourseWith(change: (lesson: string) => string) {
  const copy = await mkdtemp(path.join(tmpdir(), "course-"));
  onTestFinished(() => rm(copy, { recursive: true }));
  for (const file of [
    "glossary.yaml",
    "references.yaml",
    "lessons/modules.yaml",
    "lessons/tracks.yaml",
  ]) {
    await cp(`content/${file}`, path.join(copy, file), { recursive: true });
  }
  const source = await readFile(`${folder}/01-what-craft-is.mdx`, "utf8");
  const target = path.join(copy, "lessons/01-start-and-hope");
  await cp(`${folder}/02-what-the-research-says.mdx`, `${target}/02-what-the-research-says.mdx`);
  await writeFile(`${target}/01-what-craft-is.mdx`, change(source));
  return copy;
}

test("numbers in file names set the order and are left out of the id", () => {
  expect(lessonId("09-seizing-the-moment/03-the-invitation.mdx")).toBe(
    "seizing-the-moment/the-invitation",
  );
});

test.each([
  [
    "a mistyped key",
    (s: string) => s.replace("minutes:", "minuts:"),
    /01-what-craft-is\.mdx:\d+ .*minuts/,
  ],
  [
    "a source that does not exist",
    (s: string) => s.replace('<Cite id="R118" />', '<Cite id="R99" />'),
    /R99.*references\.yaml/,
  ],
  [
    "a citation that is not listed",
    (s: string) => s.replace("sources: [R16, ", "sources: ["),
    /add R16/,
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
])("%s is an error that names the file", async (_, change, message) => {
  await expect(readCourse(await aCourseWith(change))).rejects.toThrow(message);
});

test("citations are numbered in the order of the text, and so are the sources", async () => {
  const { modules } = await readCourse(await aCourseWith((lesson) => lesson));
  const lesson = modules[0]!.lessons[0]!;
  const html = lesson.parts.map((part) => part.html).join("");
  expect(html.indexOf(`href="#source-${lesson.sources[0]}"`)).toBeGreaterThan(0);
  expect(html).toContain('aria-label="Source 1"');
  expect(new Set(lesson.sources).size).toBe(lesson.sources.length);
});
