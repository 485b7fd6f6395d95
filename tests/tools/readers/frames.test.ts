import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readFrames } from "#tools/readers/frames";

function framesOf(...lines: string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), "frames-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "frames.txt");
  writeFileSync(file, lines.join("\n"));
  return readFrames(file);
}

test("a frame makes different texts with its level, and the same ones every time", () => {
  const line = "hard overdose | S [won't|will not] wake up [T|]";
  const texts = framesOf("# a comment", line);

  expect(texts.length).toBeGreaterThan(5);
  expect(new Set(texts.map(({ text }) => text.toLowerCase())).size).toBe(texts.length);
  for (const { text, level, category } of texts) {
    expect(text).toMatch(/(won't|will not) wake up/);
    expect(text).not.toMatch(/[[\]|]|\b[STOPF]\b/);
    expect({ level, category }).toEqual({ level: "hard", category: "overdose" });
  }
  expect(framesOf("# a comment", line)).toEqual(texts);
});

test("pronouns agree with the person", () => {
  for (const { text } of framesOf("none ord | S lost P keys and F with O")) {
    expect(text).toMatch(/his keys and himself with him|her keys and herself with her/);
  }
});

test("a line that is no frame is refused with its number", () => {
  expect(() => framesOf("", "hard | he")).toThrow("frames.txt:2");
});
