import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findDialogue, isHiddenFrom, listDialogues } from "~/features/dialogues/dialogues.server";
import { readDialogues } from "~/features/dialogues/script/read-dialogues.server";

const original = await readFile("content/dialogues/the-ride-home.mdx", "utf8");

/** A folder with the ride home in it, after this change to its text. */
async function aFolderWith(change: (source: string) => string) {
  const folder = await mkdtemp(path.join(tmpdir(), "dialogues-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(path.join(folder, "the-ride-home.mdx"), change(original));
  return folder;
}

const lineOf = (text: string) => original.split("\n").findIndex((line) => line.includes(text)) + 1;

test("every file in content/dialogues is valid", async () => {
  const dialogues = await listDialogues();

  expect(dialogues.length).toBeGreaterThan(0);
  for (const { debrief, version } of dialogues) {
    expect(debrief).toMatch(/^<p>/);
    expect(version).toMatch(/^[0-9a-f]{12}$/);
  }
});

test("a new file is listed without a change of code", async () => {
  const folder = await aFolderWith((source) => source.replace("The ride home", "Another ride"));

  expect(await readDialogues(folder)).toMatchObject([
    { id: "the-ride-home", title: "Another ride", safety: "skill", access: "members" },
  ]);
});

test.each<[string, string, string, RegExp]>([
  ["a mistyped key", "goal:", "gaol:", /gaol/],
  [
    "a kind out of order",
    "kind: mixed",
    "kind: harmful",
    /points\.0\.choices\.1\.kind: must be mixed/,
  ],
  ["an id used twice", "id: 2-good", "id: 1-good", /points\.1\.choices\.0\.id: "1-good" is taken/],
  ["a missing note", "        coach: ", "        # ", /choices\.0\.coach/],
  ["an effect that is no number", "openness: 1,", "openness: more,", /effect\.openness/],
  ["a start that is over at once", "safety: 7 }", "safety: 3 }", /start: the talk would be over/],
  ["a window that is not written", "  window:\n", "  wnidow:\n", /endings/],
  ["an ending nobody reaches", "window: true", "window: false", /endings\.window: no talk reaches/],
  ["an unknown element", "uses: [brief]", "uses: [breif]", /uses\.0/],
  ["a part on one point alone", "  - id:", "  - part: A\n    id:", /points: parts/],
  [
    "a next point that does not exist",
    "next: staring",
    "next: starring",
    /next: there is no point/,
  ],
  ["a way back", "next: worn-out", "next: three-jobs", /next: “three-jobs” is not below/],
  ["a kind of line as an id", "id: 2-good", "id: own", /points\.1\.choices\.0\.id: "own" is taken/],
  ["a guard without a condition", "{ said: sorry-mixed }", "{}", /if: needs a condition/],
  ["an answer that is missing", "  off-topic:", "  of-topic:", /answers\.off-topic: is missing/],
])("%s is named with its file, its line and its key", async (_, from, to, message) => {
  const folder = await aFolderWith((source) => source.replace(from, to));

  await expect(readDialogues(folder)).rejects.toThrow(message);
  await expect(readDialogues(folder)).rejects.toThrow(/the-ride-home\.mdx:\d+ /);
});

test("an error names the line to fix", async () => {
  const folder = await aFolderWith((source) => source.replace("theme: invitation", "theme: other"));

  await expect(readDialogues(folder)).rejects.toThrow(
    new RegExp(`the-ride-home\\.mdx:${lineOf("theme:")} theme: `),
  );
});

test("a point has exactly three choices", async () => {
  const firstChoice = /      - id: 1-good[\s\S]*?(?=      - id: 1-mixed)/;
  const folder = await aFolderWith((source) => source.replace(firstChoice, ""));

  await expect(readDialogues(folder)).rejects.toThrow(/points\.0\.choices: .*exactly three/);
});

test("reports the mistakes of all files at once", async () => {
  const folder = await aFolderWith((source) => source.replace("goal:", "gaol:"));
  await writeFile(path.join(folder, "other.mdx"), original.replace("scene:", "sceen:"));

  await expect(readDialogues(folder)).rejects.toThrow(/gaol[^]*sceen|sceen[^]*gaol/);
});

test("a new debrief leaves the version as it is, and a changed line changes it", async () => {
  const [before] = await readDialogues("content/dialogues");
  const read = async (change: (source: string) => string) =>
    (await readDialogues(await aFolderWith(change)))[0]!.version;
  const version = await read((source) => source);

  expect(before).toBeDefined();
  expect(await read((source) => `${source}\nOne more thing.\n`)).toBe(version);
  expect(await read((source) => source.replace("Say it.", "Say it now."))).not.toBe(version);
});

test.each(["../../package", "the-ride-home.mdx", "The-Ride-Home", "", undefined, "\0"])(
  "%j is no dialogue",
  async (id) => {
    expect(await findDialogue(id)).toBeNull();
  },
);

test("hides the withdrawal of rewards from track B only", async () => {
  const hidden = (await listDialogues()).filter((dialogue) => isHiddenFrom(dialogue, "B"));

  expect(hidden.map(({ id }) => id).sort()).toEqual(["home-late-and-drunk", "the-sick-call"]);
  for (const dialogue of hidden) {
    expect(dialogue.tracks).not.toContain("B");
    expect(isHiddenFrom(dialogue, "A")).toBe(false);
    expect(isHiddenFrom(dialogue, "C")).toBe(false);
  }
});
