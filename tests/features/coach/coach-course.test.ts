import { expect, test } from "vitest";
import { readdirSync, readFileSync } from "node:fs";
import { wordsOf } from "~/features/dialogues/script/texts";
import { listDialogues } from "~/features/dialogues/dialogues.server";
import { coach } from "~/features/coach/coach";
import { getCoachReaders } from "~/features/coach/coach.server";
import { redFlags } from "~/features/coach/flags/flags";
import { everydaySentences } from "#tests/features/safety/everyday-sentences";

const readers = await getCoachReaders();
const flagsOf = (text: string) => coach(text, readers).flags;
const isRed = (text: string) => flagsOf(text).some((flag) => redFlags.some((red) => red === flag));

const dialogues = await listDialogues();
const choices = dialogues.flatMap(({ script }) =>
  script.points.flatMap((point) =>
    point.choices.flatMap(({ kind, breaks, line, variants = [] }) =>
      [line, ...variants.flatMap((variant) => variant.line ?? [])].map((text) => ({
        kind,
        breaks,
        line: wordsOf(text),
      })),
    ),
  ),
);

test("no good line of any practice conversation is flagged", () => {
  const good = choices.filter(({ kind }) => kind === "good");

  expect(good.length).toBeGreaterThan(40);
  expect(good.filter(({ line }) => flagsOf(line).length > 0)).toEqual([]);
});

test("every line that gives a dose or pushes for a sudden stop has a red flag", () => {
  const unsafe = choices
    .filter(({ breaks }) => breaks.some((label) => label === "dosing" || label === "unsafe-stop"))
    .map(({ line }) => line);
  // The scripts offered these until a review asked for no line that names a method.
  const offeredBefore = ["Just take two, nobody will know.", "Then take more and sleep."];

  expect(unsafe.toSorted()).toEqual([
    "Just stop. Throw it all out tonight and I’ll lock you in.",
    "Just try a bit less.",
    "Quit it all tonight.",
  ]);
  expect([...unsafe, ...offeredBefore].filter((line) => !isRed(line))).toEqual([]);
});

test("no line that a lesson recommends is flagged", () => {
  const parts = readdirSync("content/lessons", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".mdx"))
    .map((file) => readFileSync(`content/lessons/${file}`, "utf8"))
    .flatMap((source) => [...source.matchAll(/<Part name="\w+"[^>]*>([^<]+)</g)])
    .map(([, words = ""]) => words);

  expect(parts.length).toBeGreaterThan(100);
  expect(parts.filter((words) => flagsOf(words).length > 0)).toEqual([]);
});

test("ordinary sentences get no red flag", () => {
  expect(everydaySentences.filter(isRed)).toEqual([]);
});
