import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { keepContent } from "~/content/read-when-changed.server";
import { compileMdx } from "~/content/mdx.server";

async function aFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), "kept-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, "lessons"));
  const write = async (name: string, text: string) => {
    const file = path.join(folder, name);
    await writeFile(file, text);
    // File systems may keep whole milliseconds only; an author never saves twice in one.
    await utimes(file, new Date(), new Date(Date.now() + (clock += 10)));
    return file;
  };
  const lesson = await write("lessons/one.mdx", "first");
  return { folder, lesson, write };
}
let clock = 0;

test("in development a changed, a new and a removed file are seen at the next use, and nothing is read twice", async () => {
  const { folder, lesson, write } = await aFolder();
  let readings = 0;
  const text = keepContent(
    async () => {
      readings += 1;
      return readFile(lesson, "utf8");
    },
    { folder, watches: true },
  );

  expect([await text(), await text(), readings]).toEqual(["first", "first", 1]);
  await write("lessons/one.mdx", "second");
  expect([await text(), await text(), readings]).toEqual(["second", "second", 2]);
  const added = await write("lessons/two.mdx", "another");
  await text();
  await rm(added);
  await text();
  expect(readings).toBe(4);
});

test("where it runs for people, content is read once, whatever happens on disk", async () => {
  const { folder, lesson, write } = await aFolder();
  const text = keepContent(() => readFile(lesson, "utf8"), { folder, watches: false });

  expect(await text()).toBe("first");
  await write("lessons/one.mdx", "second");
  expect(await text()).toBe("first");
});

test("a failure is not kept: what is mended is read", async () => {
  const { folder, write } = await aFolder();
  const file = path.join(folder, "lessons/later.mdx");
  const text = keepContent(() => readFile(file, "utf8"), { folder, watches: false });

  await expect(text()).rejects.toThrow("ENOENT");
  await write("lessons/later.mdx", "here now");
  expect(await text()).toBe("here now");
});

test("a changed list of words is in the texts that were compiled before it changed", async () => {
  const { folder, write } = await aFolder();
  const lesson = await write("lessons/term.mdx", "---\ntitle: A\n---\n\n<Word />\n");
  const words = await write("glossary.yaml", "slow");
  const html = keepContent(
    async () => {
      const word = await readFile(words, "utf8");
      const Word = () => word;
      const vocabulary = () => ({ components: { Word }, markers: [], innerMarkers: [] });
      const { parts } = await compileMdx(lesson, vocabulary);
      return parts.map((part) => part.html).join("");
    },
    { folder, watches: true },
  );

  expect(await html()).toContain("slow");
  await write("glossary.yaml", "careful");
  expect(await html()).toContain("careful");
});
