import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readWhenChanged } from "~/content/read-when-changed.server";
import { compileMdx } from "~/content/mdx.server";

async function aFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), "content-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, "lessons"));
  const write = async (name: string, text: string) => {
    const file = path.join(folder, name);
    await writeFile(file, text);
    // A later time for each, because some file systems store whole milliseconds only.
    await utimes(file, new Date(), new Date(Date.now() + (clock += 10)));
    return file;
  };
  const lesson = await write("lessons/one.mdx", "first");
  return { folder, lesson, write };
}
let clock = 0;

test("in development files are read again after one is changed, added or removed, and only then", async () => {
  const { folder, lesson, write } = await aFolder();
  let readings = 0;
  const text = readWhenChanged(
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

test("in production files are read once, even if they change", async () => {
  const { folder, lesson, write } = await aFolder();
  const text = readWhenChanged(() => readFile(lesson, "utf8"), { folder, watches: false });

  expect(await text()).toBe("first");
  await write("lessons/one.mdx", "second");
  expect(await text()).toBe("first");
});

test("a failed reading is not cached: the corrected file is read", async () => {
  const { folder, write } = await aFolder();
  const file = path.join(folder, "lessons/later.mdx");
  const text = readWhenChanged(() => readFile(file, "utf8"), { folder, watches: false });

  await expect(text()).rejects.toThrow("ENOENT");
  await write("lessons/later.mdx", "here now");
  expect(await text()).toBe("here now");
});

test("a change in one folder leaves the compiled texts of other folders in the cache", async () => {
  const { write } = await aFolder();
  const lesson = await write("lessons/term.mdx", "---\ntitle: A\n---\n\nText.\n");
  const compiled = await compileMdx(lesson);
  const { folder: other, write: writeOther } = await aFolder();
  const read = readWhenChanged(async () => {}, { folder: other, watches: true });

  await writeOther("glossary.yaml", "slow");
  await read();
  await writeOther("glossary.yaml", "careful");
  await read();
  expect(await compileMdx(lesson)).toBe(compiled);
});
