import fc from "fast-check";
import { expect, test } from "vitest";
import { journalPrompts, moods, type JournalAnswers } from "~/features/journal/journal-prompts";
import { linePath } from "~/features/journal/line-path";
import { isOftenLow, togetherInWords, twoWeeks } from "~/features/journal/two-weeks";
import { noAnswers } from "~/ui/forms/prompt";

const entry = (answers: Partial<JournalAnswers>) => ({
  answers: { ...noAnswers(journalPrompts), ...answers },
  updatedAt: 1,
});

test("has one place for each of the fourteen days, filled or not", () => {
  const days = twoWeeks(
    [
      entry({ day: "2026-11-22", mood: "good", sleep: "well", skills: ["pause"] }),
      entry({ day: "2026-11-09", mood: "very-low" }),
      entry({ day: "2026-11-08", mood: "good" }),
    ],
    "2026-11-22",
  );
  expect(days).toHaveLength(14);
  expect(days[0]).toEqual({ day: "2026-11-09", mood: 0, sleep: null, hasSkill: false });
  expect(days[1]).toEqual({ day: "2026-11-10", mood: null, sleep: null, hasSkill: false });
  expect(days[13]).toEqual({ day: "2026-11-22", mood: 4, sleep: 3, hasSkill: true });
});

test("sets skills beside mood by counting, and names no cause", () => {
  const days = twoWeeks(
    [
      entry({ day: "2026-11-20", mood: "good", skills: ["pause"] }),
      entry({ day: "2026-11-21", mood: "low", skills: ["kind"] }),
      entry({ day: "2026-11-22", mood: "low" }),
    ],
    "2026-11-22",
  );
  expect(togetherInWords(days)).toBe(
    "You used a skill on 2 days, and your mood was getting by or better on 1 of them. On the other day, it was on 0. These counts stand side by side. They can’t say that one caused the other.",
  );
  expect(togetherInWords(days.slice(-1))).toBeNull();
});

test("the counts equal a naive recount", () => {
  const aDay = fc.record({
    mood: fc.constantFrom("", ...Object.keys(moods)),
    skills: fc.subarray(["pause", "kind"]),
  });
  fc.assert(
    fc.property(fc.array(aDay, { minLength: 1, maxLength: 14 }), (answers) => {
      const days = answers.map((one, index) =>
        entry({ ...one, day: `2026-11-${String(index + 9).padStart(2, "0")}` }),
      );
      const shown = twoWeeks(days, "2026-11-22");
      const used = answers.filter(({ mood, skills }) => mood !== "" && skills.length > 0);
      const well = used.filter(({ mood }) => ["getting-by", "all-right", "good"].includes(mood));
      const words = togetherInWords(shown);
      if (used.length === 0) expect(words).toBeNull();
      else if (used.length > 1) {
        expect(words).toContain(`skill on ${used.length} days`);
        expect(words).toContain(`better on ${well.length} of them`);
      }
    }),
  );
});

test("points to company after several low days among the last five", () => {
  const low = (day: string) => entry({ day, mood: "low" });
  const good = entry({ day: "2026-11-01", mood: "good" });
  expect(isOftenLow([low("3"), good, low("2"), low("1")])).toBe(true);
  expect(isOftenLow([low("3"), low("2")])).toBe(false);
  expect(isOftenLow([good, good, good, low("3"), low("2"), low("1")])).toBe(false);
});

test("draws a line with a gap where a day is missing, and a dot for every day", () => {
  const { path, dots } = linePath([0, 4, null, 2], 4);
  expect(dots).toEqual([
    { x: 12.5, y: 100 },
    { x: 37.5, y: 0 },
    { x: 87.5, y: 50 },
  ]);
  expect(path.match(/M/g)).toHaveLength(2);
});
