import fc from "fast-check";
import { expect, test } from "vitest";
import type { Observation } from "~/features/observations/observation";
import { goodWeeks } from "~/features/observations/patterns/good-weeks";
import { responseInWords, whenInWords } from "~/features/observations/patterns/pattern-words";
import { findPatterns } from "~/features/observations/patterns/patterns";
import { suggestLessons } from "~/features/observations/patterns/suggest-lesson";
import { dayParts, usePrompts } from "~/features/observations/use-prompts";
import { nonUsePrompts } from "~/features/observations/non-use-prompts";
import { nonUseAnswers, useAnswers } from "../an-observation";

const saved = { id: "1", isFinished: true, updatedAt: 1 };
const use = (answers = {}): Observation => ({
  ...saved,
  kind: "use",
  answers: useAnswers({ guessed: [], ...answers }),
});
const good = (answers = {}): Observation => ({
  ...saved,
  kind: "non-use",
  answers: nonUseAnswers(answers),
});

const someOf = (options: object) => fc.subarray(Object.keys(options));
const oneOf = (options: object) => fc.constantFrom("", ...Object.keys(options));
const aDay = fc
  .integer({
    min: Date.parse("2026-09-01") / 86_400_000,
    max: Date.parse("2026-12-01") / 86_400_000,
  })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

const aUse = fc
  .record({
    day: aDay,
    part: oneOf(dayParts),
    outside: someOf(usePrompts.outside.options),
    inside: someOf(usePrompts.inside.options),
    guessed: fc.subarray(["inside"]),
    sign: fc.constantFrom("", "Quiet", "quiet.", "Went to the garage"),
    did: someOf(usePrompts.did.options),
    ended: oneOf(usePrompts.ended.options),
  })
  .map(use);
const aGood = fc
  .record({ day: aDay, part: oneOf(dayParts), costs: someOf(nonUsePrompts.costs.options) })
  .map(good);

/** The answers to either form, for counting them in the plainest way. */
interface Loose {
  day: string;
  part: string;
  outside: string[];
  inside: string[];
  guessed: string[];
  sign: string;
  did: string[];
  ended: string;
}

test("the counts equal a naive recount of every figure", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(aUse, aGood), { maxLength: 40 }), (observations) => {
      const patterns = findPatterns(observations);
      const uses = observations.filter(({ kind }) => kind === "use");
      const count = (test: (answers: Loose, kind: string) => boolean) =>
        observations.filter(({ answers, kind }) => test(answers as unknown as Loose, kind)).length;

      expect([patterns.uses, patterns.goods]).toEqual([
        uses.length,
        observations.length - uses.length,
      ]);
      for (const { part, cells } of patterns.times) {
        for (const [weekday, cell] of cells.entries()) {
          const isHere = (answers: Loose) =>
            (answers.part || null) === part &&
            new Date(answers.day).getUTCDay() === (weekday + 1) % 7;
          expect(cell.uses).toBe(count((answers, kind) => kind === "use" && isHere(answers)));
          expect(cell.goods).toBe(count((answers, kind) => kind === "non-use" && isHere(answers)));
        }
      }
      const inTable = patterns.times.flatMap(({ cells }) => cells);
      expect(inTable.reduce((sum, cell) => sum + cell.uses + cell.goods, 0)).toBe(
        observations.length,
      );

      for (const name of ["outside", "inside"] as const) {
        const naive = Object.entries(usePrompts[name].options)
          .map(([id, label]) => ({
            label,
            count: count((answers, kind) => kind === "use" && answers[name].includes(id)),
            guesses: count(
              (answers, kind) =>
                kind === "use" && answers[name].includes(id) && answers.guessed.includes(name),
            ),
          }))
          .filter((one) => one.count > 0);
        expect(sortByLabel(patterns[name])).toEqual(sortByLabel(naive));
        const counts = patterns[name].map((one) => one.count);
        expect(counts).toEqual(counts.toSorted((one, other) => other - one));
      }
      const signed = count((answers, kind) => kind === "use" && answers.sign !== "");
      expect(patterns.signs.reduce((sum, one) => sum + one.count, 0)).toBe(signed);
      expect(patterns.signs.length).toBeLessThanOrEqual(2);

      const { rows, columns } = patterns.responses;
      for (const [did, label] of Object.entries(usePrompts.did.options)) {
        for (const [ended, column] of Object.entries(usePrompts.ended.options)) {
          const naive = count(
            (answers, kind) =>
              kind === "use" && answers.ended === ended && answers.did.includes(did),
          );
          const row = rows.find((one) => one.label === label);
          const at = columns.indexOf(column);
          expect(row && at >= 0 ? row.counts[at] : 0).toBe(naive);
        }
      }
    }),
  );
});

function sortByLabel<Row extends { label: string }>(rows: readonly Row[]) {
  return rows.toSorted((one, other) => one.label.localeCompare(other.label));
}

test("says when it was only from three maps on, and only what was counted", () => {
  const fridays = ["2026-11-06", "2026-11-13", "2026-11-20"].map((day) => use({ day }));
  expect(whenInWords(findPatterns(fridays.slice(1)))).toEqual([]);
  expect(whenInWords(findPatterns(fridays))).toEqual([
    "3 of 3 are on a Friday.",
    "3 of 3 are after six in the evening.",
  ]);
  const spread = ["2026-11-02", "2026-11-04", "2026-11-06"].map((day) =>
    use({ day, part: "morning" }),
  );
  expect(whenInWords(findPatterns(spread))).toEqual(["So far they are spread over the week."]);
});

test("sets what I did beside how it ended, where the maps are clear", () => {
  const maps = [
    use({ did: ["away"], ended: "talked" }),
    use({ did: ["away"], ended: "talked" }),
    use({ did: ["away"], ended: "asleep" }),
    use({ did: ["argued"], ended: "louder" }),
  ];
  expect(responseInWords(findPatterns(maps).responses)).toBe(
    "You wrote “Stepped away” 3 times. 2 of them ended with “We talked it over.”",
  );
  expect(responseInWords(findPatterns(maps.slice(3)).responses)).toBeNull();
});

test.each([
  ["safety first", [use(), use(), use()], true, "safety-first/your-safety-plan"],
  [
    "danger on two maps",
    [use({ danger: "then" }), use({ danger: "now" })],
    false,
    "safety-first/your-safety-plan",
  ],
  [
    "rescue",
    [use({ did: ["covered"] }), use({ did: ["covered"] }), use()],
    false,
    "stepping-back/natural-consequences",
  ],
  [
    "evenings",
    [use(), use(), use({ part: "morning" })],
    false,
    "rewarding-non-use/your-reward-list",
  ],
  [
    "nothing in common",
    [use({ part: "" }), use({ part: "" })],
    false,
    "understanding-use/spotting-patterns",
  ],
])("suggests one lesson: %s", (_, observations, isPaused, lessonId) => {
  expect(suggestLessons(observations, isPaused)[0]?.lessonId).toBe(lessonId);
});

test("lights a window for each day with a good time, in the last eight weeks", () => {
  const weeks = goodWeeks(new Set(["2026-11-22", "2026-10-05", "2026-08-01"]), "2026-11-25");
  expect(weeks.map(({ label }) => label)).toEqual([
    "Oct 5",
    "Oct 12",
    "Oct 19",
    "Oct 26",
    "Nov 2",
    "Nov 9",
    "Nov 16",
    "Nov 23",
  ]);
  expect(weeks[0]!.days).toEqual([true, false, false, false, false, false, false]);
  expect(weeks[6]!.days[6]).toBe(true);
  expect(weeks.flatMap(({ days }) => days).filter(Boolean)).toHaveLength(2);
});
