import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";

const run = promisify(execFile);
const content = (...words: string[]) =>
  run(process.execPath, ["tools/content-check/check.mjs", ...words]);

test("the command draws a dialogue into the given file and prints its path", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "map-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, "maps/ride.svg");

  const { stdout } = await content("map", "the-ride-home", file);

  expect(stdout).toBe(`Drawn: ${file}\n`);
  const picture = await readFile(file, "utf8");
  expect(picture).toMatch(/^<svg [^]*<title>The ride home<\/title>[^]*<\/svg>\n$/);
  expect(picture).toContain("1. So that’s three jobs.");
});

test("the command prints a path as a scene, and says which lines can follow", async () => {
  const path = ["read", "the-ride-home", "--path"];
  const { stdout } = await content(...path, "1-harmful,2-good,threat");

  const scene = [
    "THEO (opens his door, then stays where he is): Great. I’ll walk home.",
    "THEO (one foot on the gravel, his sleeves over his hands): They could smell it on me.",
    "THEO (pulls the door shut, quietly): I wanted to just disappear.",
    "ELENA: Disappear, as in thinking of suicide",
    "THE END (escalation): Stop here",
  ];
  const places = scene.map((line) => stdout.indexOf(line));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  await expect(content(...path, "1-good,5-good")).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/“5-good” cannot be said at staring.*\n {2}2-good: Feeling/),
  });
});

test.each([["map", "the-ride"], ["map"]])(
  "%j %j: the command lists the dialogues",
  async (...words) => {
    const failed = await content(...words.filter(Boolean)).catch((error: unknown) => error);

    expect(failed).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(
        words.length > 1 ? /^There is no conversation “the-ride”\./ : /^Usage: npm run content/,
      ),
    });
    expect(failed).toMatchObject({ stderr: expect.stringContaining("\n  the-ride-home\n") });
  },
);
