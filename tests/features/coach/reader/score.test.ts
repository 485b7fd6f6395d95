import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeModel, encodeModel } from "~/features/coach/reader/model-file";
import { makeCueReader } from "~/features/coach/reader/read-cues";
import { readSentences } from "~/features/coach/reader/read-sentences";
import { readLabels, shareUnits, sumUnits } from "~/features/coach/reader/score";
import { windowsOf } from "~/features/coach/reader/windows";
import { readText } from "~/features/coach/reader/words";
import { anyModel } from "./small-model";

const word = fc.constantFrom("pills", "he", "won't", "wake", "up", "blue", "lips", "é", "ok", "3");
const mark = fc.constantFrom(" ", ". ", ", ", "? ", "\n", "...");
const writing = fc
  .array(fc.tuple(word, mark), { maxLength: 120 })
  .map((parts) => parts.flat().join(""));
const anything = fc.string({ unit: "binary", maxLength: 400 });
const cues = anyModel.cues;

test("the shares of the words add up to the units of every window, exactly", () => {
  fc.assert(
    fc.property(fc.oneof(writing, anything), (text) => {
      const read = readText(text);
      const sums = sumUnits(read, cues, anyModel);
      for (const window of windowsOf(read)) {
        const label = 3;
        const shares = shareUnits(read, window, { part: cues, label, model: anyModel });
        const units = (at: number) => sums[at * cues.labels.length + label]!;
        const total = shares.reduce((sum, share) => sum + share, 0);
        expect(total).toBe(units(window.to) - units(window.from));
      }
    }),
  );
});

test("words stand where the text has them, and units cover every word once", () => {
  fc.assert(
    fc.property(fc.oneof(writing, anything), (text) => {
      const { words, unitEnds } = readText(text);
      for (const { start, end } of words) expect(text.slice(start, end).trim()).not.toBe("");
      expect(unitEnds.at(-1) ?? 0).toBe(words.length);
      expect(unitEnds).toEqual([...new Set(unitEnds)].toSorted((a, b) => a - b));
    }),
  );
});

test("any text at all is read without an error", () => {
  const readCues = makeCueReader(anyModel, () => ({ hard: [], soft: [], certain: [] }));
  fc.assert(
    fc.property(fc.oneof(anything, fc.string({ unit: "grapheme" })), (text) => {
      const { marks } = readCues(text);
      for (const { start, end } of marks) expect(start < end && end <= text.length).toBe(true);
      readSentences(text, [{ start: 0, end: text.length }], anyModel);
    }),
  );
});

test("punctuation at the end of a text changes nothing", () => {
  const scores = (text: string) => readLabels(readText(text), cues, anyModel);
  expect(scores("He won't wake up?")).toEqual(scores("He won't wake up"));
});

describe("hostile lengths are read in linear time:", () => {
  test.each([
    ["10,000 repeated words", "pills ".repeat(10_000)],
    ["a word of 100,000 letters", "a".repeat(100_000)],
    ["100,000 combining marks", `a${"\u0301".repeat(100_000)}`],
    ["100,000 lone surrogates", "\ud800".repeat(100_000)],
    ["50,000 sentences of one letter", "a.".repeat(50_000)],
    ["letters that expand eighteen times", "\ufdfa ".repeat(20_000)],
  ])("%s", (_, text) => {
    // Time on the processor: other programs may be running. Quadratic time would take minutes.
    const start = process.cpuUsage();
    makeCueReader(anyModel, () => ({ hard: [], soft: [], certain: [] }))(text);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(4000);
  });
});

test("a model is the same after it was encoded and decoded", () => {
  const read = decodeModel(encodeModel(anyModel));
  expect(read.cues).toEqual(anyModel.cues);
  expect(read.sentences).toEqual(anyModel.sentences);
  expect(read.classes).toEqual(anyModel.classes);
  expect(read.concepts).toEqual(anyModel.concepts);
});

test("a file that is cut short or is something else is refused", () => {
  const bytes = encodeModel(anyModel);
  expect(() => decodeModel(bytes.subarray(0, bytes.length - 1))).toThrow("cut short");
  expect(() => decodeModel(new Uint8Array(20))).toThrow("not a reader model");
});
