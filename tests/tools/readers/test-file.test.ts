import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readLabeledFile } from "#tools/readers/read-file";
import { testFile, type TestedReaders } from "#tools/readers/test-file";
import { testTables } from "#tools/readers/test-tables";
import type { Element } from "~/content/elements";
import type { CueReading } from "~/features/coach/reader/cue-reading";
import type { Score } from "~/features/coach/elements/finding";

const zeros: Record<Element, Score> = {
  ...{ brief: 0, positive: 0, specific: 0, feeling: 0 },
  ...{ understanding: 0, responsibility: 0, help: 0 },
};

/** Readers that find a hard overdose in "blue", a soft one in "drowsy", and a threat in "or else". */
const readers: TestedReaders = {
  model: { version: "test" },
  readCues(text: string): CueReading {
    const level = text.includes("blue") ? "hard" : text.includes("drowsy") ? "soft" : "none";
    const is = (one: string) => (level === one ? (["overdose"] as const).slice() : []);
    return { level, hard: is("hard"), soft: is("soft"), by: "model", marks: [], version: "test" };
  },
  readStatement: (text: string) => ({
    scores: { ...zeros, brief: 2 },
    flags: text.includes("or else") ? ["THREAT"] : [],
  }),
};

function fileOf(...lines: (object | string)[]) {
  const folder = mkdtempSync(path.join(tmpdir(), "readers-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "texts.jsonl");
  const text = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)));
  writeFileSync(file, text.join("\n"));
  return file;
}

const cue = (id: string, text: string, level: string, category: string | null = null) => ({
  ...{ id, text, level, category },
});

test("cues are counted by level and category, and misses are named by id", () => {
  const file = fileOf(
    cue("a", "his lips are blue", "hard", "overdose"),
    cue("b", "she hangs like a rag", "hard", "overdose"),
    cue("c", "blue paint", "none"),
    cue("d", "drowsy and mixing", "soft", "overdose"),
    cue("e", "soup", "none"),
  );
  const { cues, misses } = testFile(readLabeledFile(file), readers);
  expect(cues.hard).toMatchObject({
    found: 1,
    of: 2,
    byCategory: { overdose: { found: 1, of: 2 } },
  });
  expect(cues.falseHard).toEqual({ count: 1, of: 2 });
  expect(cues.softFound).toEqual({ found: 1, of: 1 });
  expect(cues.softShown).toEqual({ count: 0, of: 2 });
  expect(misses).toEqual([
    { id: "b", kind: "hard missed", expected: "hard overdose", read: "none" },
    { id: "c", kind: "false hard", expected: "none", read: "hard overdose" },
  ]);
});

test("statements are compared element by element, flag by flag, and for red", () => {
  const scores = { ...zeros, brief: 2, help: 1 };
  const file = fileOf(
    { id: "s", text: "Stop or else.", scores, flags: ["THREAT"], red: true },
    { id: "t", text: "Rude.", scores, flags: ["LABEL"], red: false },
  );
  const { statements } = testFile(readLabeledFile(file), readers);
  expect(statements.exact).toMatchObject({ brief: 1, help: 0 });
  expect(statements.red).toEqual({ found: 1, of: 1, false: 0, falseOf: 1 });
  expect(statements.flags).toEqual({ found: 1, of: 2, false: 0 });
});

test("neither the result nor the tables quote a text", () => {
  const file = fileOf(cue("a", "secretword", "hard", "suicide"));
  const result = testFile(readLabeledFile(file), readers);
  expect(JSON.stringify(result) + testTables(result)).not.toContain("secretword");
});

test("the error for an invalid line names the file and the line", () => {
  const file = fileOf(cue("a", "fine", "none"), "not json");
  expect(() => readLabeledFile(file)).toThrow(`${file}:2`);
  const wrong = fileOf(cue("a", "fine", "loud"));
  expect(() => readLabeledFile(wrong)).toThrow(`${wrong}:1  level`);
});
