import { expect, test } from "vitest";
import type { CheckInWeek } from "~/features/check-ins/check-in";
import { saveCheckIn } from "~/features/check-ins/check-ins.server";
import { giveConsent, withdrawConsent } from "~/features/check-ins/research.server";
import { anAccount } from "#tests/helpers/factories";
import { rounds } from "#tests/helpers/soak";
import { testDb } from "#tests/helpers/test-db";
import { analyze, effectOf } from "#tools/effect/analyze";
import { fewest, fromCsv, hideRareTracks, toCsv } from "#tools/effect/cohort";
import { readCohort } from "#tools/effect/read-cohort";
import { analysisText, codebookText, countsText, missingText, shown } from "#tools/effect/report";
import { simulate } from "#tools/effect/simulate";
import { week as weekLength } from "~/time";

const seeds = Array.from({ length: rounds({ sample: 1, soak: 100 }) }, (_, index) => index + 1);
const at12 = (d: number, seed: number) => {
  const rows = fromCsv(toCsv(simulate({ members: 400, d, seed })));
  return effectOf(rows, "wellBeing", 12)!;
};

test("a planted effect of 0.3 is in its interval in 90 of 100 cohorts of 400, and is told from none", () => {
  const effects = seeds.map((seed) => at12(0.3, seed));
  const share = (of: typeof effects) => of.length / seeds.length;
  expect(
    share(effects.filter(({ low, high }) => low <= 0.3 && high >= 0.3)),
  ).toBeGreaterThanOrEqual(0.9);
  expect(share(effects.filter(({ low }) => low > 0))).toBeGreaterThanOrEqual(0.9);
});

test("where none was planted, the interval holds none in 93 of 100 cohorts", () => {
  const none = seeds.filter((seed) => {
    const { low, high } = at12(0, seed);
    return low <= 0 && high >= 0;
  });
  expect(none.length / seeds.length).toBeGreaterThanOrEqual(0.93);
});

test("the same rows give the same analysis, and too few members give none", () => {
  const rows = simulate({ members: 400, d: 0.3, seed: 1 });
  expect(fromCsv(toCsv(rows))).toEqual(rows);
  expect(analysisText(rows)).toBe(analysisText(fromCsv(toCsv(rows))));
  expect(analyze(rows)).toHaveLength(9);
  expect(analyze(simulate({ members: fewest - 1, d: 0.3, seed: 1 }))).toEqual([]);
  expect(() => fromCsv("name\nx")).toThrow("Other columns");
});

test("no count under eight is shown, nor one whose rest is under eight", () => {
  expect([0, 1, 7, 8, 40].map((count) => shown(count, 100))).toEqual([
    ...["0", "hidden", "hidden", "8", "40"],
  ]);
  expect([92, 93, 99, 100].map((count) => shown(count, 100))).toEqual([
    ...["92", "hidden", "hidden", "100"],
  ]);
  for (const members of [3, 7, 9, 30, 200]) {
    const rows = hideRareTracks(simulate({ members, d: 0, seed: members }));
    const numbers = [countsText(rows, { accounts: members, consented: members }), missingText(rows)]
      .join("\n")
      .split("\n")
      .map((line) => line.split(",").at(-1)!)
      .filter((cell) => /^\d+$/.test(cell));
    expect(numbers.map(Number).filter((count) => count > 0 && count < fewest)).toEqual([]);
    const track = new Map(rows.map((row) => [row.member, row.track]));
    for (const one of new Set(track.values())) {
      const sharing = [...track.values()].filter((other) => other === one).length;
      if (one) expect(sharing).toBeGreaterThanOrEqual(fewest);
    }
  }
});

test("the export holds those who agreed and no id, date or word, and nothing after a withdrawal", async () => {
  const db = await testDb();
  const start = Date.parse("2026-03-04T05:06:07Z");
  const people = [];
  for (let count = 0; count < 3; count++)
    people.push(await anAccount(db, { alias: "Quillfeather" }));
  const [agreed, skipped, silent] = people as [Person, Person, Person];
  const save = ({ id }: Person, week: CheckInWeek, answers: Record<string, string> | null) =>
    saveCheckIn(db, id, { week, answers, daysSinceAsk: 15 }, start + week * weekLength);
  const who = Object.fromEntries([1, 2, 3, 4, 5].map((one) => [`who${one}`, "3 points"]));
  await save(agreed, 0, { ...who, trust: "4 of 5" });
  await save(agreed, 6, { ...who, phq1: "1 point" });
  await save(skipped, 0, null);
  await save(silent, 0, who);
  await giveConsent(db, agreed.id, start);
  await giveConsent(db, agreed.id, start);
  await giveConsent(db, skipped.id, start);

  const { rows, counts } = await readCohort(db);
  expect(counts).toEqual({ accounts: 3, consented: 2 });
  expect(rows.filter(({ isSkipped }) => !isSkipped)).toMatchObject([
    { week: 0, weeksSinceStart: 0, wellBeing: 60, distress: null, between: 4, weeksSinceAsk: 2 },
    { week: 6, weeksSinceStart: 6, wellBeing: 60, distress: null, between: null, track: "" },
  ]);
  const files = [toCsv(rows), codebookText(), countsText(rows, counts), analysisText(rows)].join();
  for (const { id, email } of people) expect(files).not.toMatch(new RegExp(`${id}|${email}`));
  expect(files).not.toMatch(/Quillfeather|\d{4}-\d\d-\d\d|\d{10,}|points/);
  const again = await readCohort(db);
  const ids = (of: typeof rows) => new Set(of.map(({ member }) => member));
  expect([...ids(again.rows)].filter((one) => ids(rows).has(one))).toEqual([]);

  await withdrawConsent(db, agreed.id);
  await withdrawConsent(db, skipped.id);
  const counts0 = { accounts: 3, consented: 0 };
  expect(await readCohort(db)).toEqual({ rows: [], lines: [], counts: counts0 });
});

type Person = Awaited<ReturnType<typeof anAccount>>;
