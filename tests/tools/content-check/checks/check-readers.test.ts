import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { decodeLineModel, encodeLineModel } from "~/features/coach/own-line/line-model";
import { lineModelFile } from "~/features/coach/own-line/line-model.server";
import { checkReaders } from "#tools/content-check/checks/check-readers";

const cue = {
  id: "v01-c1",
  text: "He will not come round.",
  level: "hard",
  category: "overdose",
  kind: null,
  scene: "v01-porch",
  voice: "v01",
  writer: "hard overdose",
  readers: { A1: "hard overdose" },
  settled: true,
};

function messagesFor(...lines: object[]) {
  const root = mkdtempSync(path.join(tmpdir(), "readers-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(path.join(root, "readers"));
  const text = lines.map((line) => JSON.stringify(line)).join("\n");
  writeFileSync(path.join(root, "readers/cues.jsonl"), text);
  return checkReaders(root).map(({ line, message }) => `${line}: ${message}`);
}

test("a valid text has no problem", () => {
  expect(messagesFor(cue)).toEqual([]);
});

test.each([
  ["an unknown level", { level: "loud" }, "level"],
  ["a cue without a category", { category: null }, "every other text has one"],
  ["another voice in the id", { id: "v02-c1" }, "does not begin with its voice"],
  ["a phone number", { text: "Call me at 415-555-0134." }, "could lead to a real person"],
  ["an email address", { text: "Write to jo@example.org." }, "could lead to a real person"],
  ["a first name with a surname", { text: "Karen Whitby said so." }, "Karen Whitby"],
])("%s is named with its line", (_, change, message) => {
  expect(messagesFor({ ...cue, ...change })).toEqual([expect.stringContaining(message)]);
});

test("names repeated ids, texts and scenes", () => {
  const again = { ...cue, id: "v02-c1", voice: "v02", text: "he will NOT come round" };
  expect(messagesFor(cue, cue)[0]).toContain("2: id v01-c1 is taken");
  expect(messagesFor(cue, again)).toEqual([
    "2: the same text as v01-c1: remove one of them",
    "2: scene v01-porch is also in voice v01: a scene belongs to one voice",
  ]);
});

test("names a model that was trained on other texts or lists", () => {
  const root = mkdtempSync(path.join(tmpdir(), "readers-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(path.join(root, "readers"));
  const file = path.join(root, "readers/own-lines.bin");
  const { part, version } = decodeLineModel(new Uint8Array(readFileSync(lineModelFile)));
  writeFileSync(file, encodeLineModel({ part, version }));
  expect(checkReaders(root)).toEqual([]);
  writeFileSync(file, encodeLineModel({ part, version: "0ld" }));
  expect(checkReaders(root).map(({ message }) => message)).toEqual([
    expect.stringContaining("trained on other texts or lists"),
  ]);
});
