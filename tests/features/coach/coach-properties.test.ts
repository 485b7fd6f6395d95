import fc from "fast-check";
import { expect, test } from "vitest";
import { coach } from "~/features/coach/coach";
import type { Feedback } from "~/features/coach/feedback";
import { applyChange } from "~/features/coach/edits/change";
import { getCoachReaders } from "~/features/coach/coach.server";
import { readPhraseList } from "~/features/coach/phrases/phrases.server";
import { furtherFixtures } from "#tests/features/coach/further-fixtures";
import { rubricFixtures } from "#tests/features/coach/rubric-fixtures";
import { safetyFixtures } from "#tests/features/coach/safety-fixtures";

const readers = await getCoachReaders();
const { groups, sets, everyday } = readPhraseList();

/** Words the coach knows, in any order and with any marks between: what is most likely to upset it. */
const listed = Object.values(groups)
  .flatMap(({ phrases: list = [], unless = [] }) => [...list, ...unless])
  .flatMap((phrase) => phrase.split(/[ /]/))
  .concat(Object.values(sets).flat(), everyday.split(" "))
  .map((word) => word.replace(/[^\p{L}\p{N}'’ ]/gu, ""))
  .filter(Boolean);
const odd = [
  "constructor",
  "__proto__",
  "toString",
  "\u0000",
  "\ud800",
  "🙂",
  "’",
  "“",
  "\n",
  "Dr.",
  "a.m.",
];
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.string({ unit: "grapheme", maxLength: 400 }),
  fc
    .array(
      fc.tuple(fc.constantFrom(...listed, ...odd), fc.constantFrom(" ", ", ", ". ", "? ", " but ")),
      {
        maxLength: 60,
      },
    )
    .map((parts) => parts.flat().join("")),
);

function rangesOf(feedback: Feedback) {
  if (feedback.kind === "safety") return feedback.notes.flatMap(({ marks }) => marks);
  if (feedback.kind !== "coached") return [];
  return [
    ...feedback.elements.flatMap(({ earned, cost }) => [...earned, ...cost]),
    ...feedback.notes.flatMap(({ marks }) => marks),
  ];
}

function editsOf(feedback: Feedback) {
  if (feedback.kind !== "coached") return [];
  return [...feedback.elements, ...feedback.notes].flatMap(({ edit }) => edit ?? []);
}

test("every mark and every edit is within the text, for random texts", () => {
  fc.assert(
    fc.property(text, (written) => {
      const feedback = coach(written, readers);
      for (const { start, end } of rangesOf(feedback)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(written.length);
        expect(written.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
      }
      for (const edit of editsOf(feedback)) {
        if (edit.kind === "question") continue;
        const { change } = edit;
        expect(change.start).toBeLessThanOrEqual(change.end);
        expect(applyChange(written, change)).not.toBe(written);
      }
    }),
    { numRuns: 600 },
  );
});

test("the same text always gets the same feedback", () => {
  fc.assert(
    fc.property(text, (written) => {
      expect(coach(written, readers)).toEqual(coach(written, readers));
    }),
  );
});

const fixtures = [
  ...Object.values(rubricFixtures),
  ...Object.values({ ...furtherFixtures, ...safetyFixtures }).flat(),
];

test("capitals, curly quotes and missing apostrophes change no score and no flag", () => {
  for (const [written, ,] of fixtures) {
    const { scores, flags } = coach(written, readers);
    for (const other of [
      written.toUpperCase(),
      written.replaceAll("'", "’"),
      /["“‘]/.test(written) ? written : `“${written}”`,
      `\n\n  ${written.replaceAll(" ", "  ")}\n`,
    ]) {
      const again = coach(other, readers);
      expect([again.scores, again.flags], other).toEqual([scores, flags]);
    }
  }
});

const longest = 10_000;
const units = [
  ...fixtures.filter((_, index) => index % 6 === 0).map(([written]) => `${written} `),
  ...["i ", "i know ", "you are so ", "and the ", "could you ", "i will not ", "sorry ", "I'd've "],
  ...["Dr. ", "a.", "“", "a' ", "word\n", "not ", "日本語。", "🙂", "a"],
];

test("a text of ten thousand characters takes less than 250 ms", { timeout: 300_000 }, () => {
  const slow = units
    .map((unit) => unit.repeat(Math.ceil(longest / unit.length)).slice(0, longest))
    .map(
      (written) =>
        [written.slice(0, 30), fastestOf(4, () => coach(written, readers), 250)] as const,
    )
    .filter(([, milliseconds]) => milliseconds >= 250);
  expect(slow).toEqual([]);
});

test("a text of twice the length takes about twice the time", { timeout: 300_000 }, () => {
  const unit = fixtures.map(([written]) => written).join(" ");
  const once = fastestOf(8, () => coach(unit.repeat(4), readers));
  const twice = fastestOf(8, () => coach(unit.repeat(8), readers));
  expect(twice / once).toBeLessThan(3);
});

/**
 * In milliseconds of this thread's own time: what else runs on the machine does not count. A run that
 * takes less than `enough` is the last.
 */
function fastestOf(times: number, run: () => void, enough = 0) {
  let fastest = Infinity;
  for (let time = 0; time < times && fastest >= enough; time += 1) {
    const start = process.threadCpuUsage();
    run();
    const { user, system } = process.threadCpuUsage(start);
    fastest = Math.min(fastest, (user + system) / 1_000);
  }
  return fastest;
}
