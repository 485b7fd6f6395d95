import { expect, test } from "vitest";
import { sentencesOf } from "#tools/content-check/passages/passage";
import { readingGrade } from "#tools/content-check/passages/reading-grade";

const gradeOf = (text: string) => readingGrade([{ text }]);

test("the grade follows the Flesch-Kincaid formula", () => {
  // One sentence, six words, seven syllables.
  expect(gradeOf("You can call on a Sunday.")).toBeCloseTo(0.39 * 6 + 11.8 * (7 / 6) - 15.59, 5);
});

test("names of medicines and figures do not count", () => {
  const plain = gradeOf("She can call.");

  expect(gradeOf("She can call benzodiazepine naloxone 1-800-222-1222.")).toBe(plain);
});

test("long sentences of long words have a higher grade than short plain ones", () => {
  const plain = gradeOf("Call her. She may be home. Say it once.");
  const hard = gradeOf("Consider communicating with institutional representatives regularly.");

  expect(hard).toBeGreaterThan(plain! + 10);
});

test("a text without a sentence has no grade", () => {
  expect(readingGrade([])).toBeNull();
  expect(gradeOf("911")).toBeNull();
});

test("a title before a name does not end a sentence, and a quotation does", () => {
  expect(sentencesOf("Ask Dr. Lee first. “I will.” Then wait… And go.")).toEqual([
    "Ask Dr. Lee first.",
    "“I will.”",
    "Then wait…",
    "And go.",
  ]);
});
