import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { addMasterKey, readMasterKeys } from "#db/keys/master-keys";

async function aFile() {
  const folder = await mkdtemp(path.join(tmpdir(), "kithwell-keys-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return path.join(folder, "data.key");
}

test("a new key becomes the current one and the older keys stay", async () => {
  const file = await aFile();
  await addMasterKey(file);
  const [only] = readMasterKeys(file);
  await addMasterKey(file);

  const [current, older] = readMasterKeys(file);

  expect(older).toEqual(only);
  expect(current.id).not.toBe(only.id);
  expect(current.key).toHaveLength(32);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await readFile(file, "utf8")).split("\n")).toHaveLength(3);
});

test("a file with a broken line is refused by name and line", async () => {
  const file = await aFile();
  await addMasterKey(file);
  await writeFile(file, `${await readFile(file, "utf8")}too short\n`);
  expect(() => readMasterKeys(file)).toThrow(`${file}:2 is not a key`);
});

test("an empty file is refused with the command that makes a key", async () => {
  const file = await aFile();
  await writeFile(file, "");
  expect(() => readMasterKeys(file)).toThrow(/npm run db -- new-key/);
});
