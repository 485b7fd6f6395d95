import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#db/database";
import { migrateDown, migrateToLatest } from "#db/migrate";
import type { CheckInWeek } from "~/features/check-ins/check-in";
import { saveCheckIn } from "~/features/check-ins/check-ins.server";
import { giveConsent } from "~/features/check-ins/research.server";
import { anAccount } from "#tests/helpers/factories";
import { newEmptyDatabase } from "#tests/helpers/new-database";
import { testDb } from "#tests/helpers/test-db";
import { effectOf } from "#tools/effect/analyze";
import { fewest, fromCsv, hideRareTracks, toCsv, type EffectRow } from "#tools/effect/cohort";
import { findSchemaProblem, readCohort } from "#tools/effect/read-cohort";
import { countsText, exportFiles, missingText } from "#tools/effect/report";
import { week as weekLength } from "~/time";

const start = Date.parse("2026-03-04T05:06:07Z");
const row = (values: Partial<EffectRow>): EffectRow => ({
  member: "m",
  track: "A",
  week: 0,
  weeksSinceStart: 0,
  wellBeing: 40,
  distress: 6,
  between: 3,
  weeksSinceAsk: null,
  isSkipped: false,
  ...values,
});

/** So many members with a value before and a value after, which the two functions give. */
function pairs(count: number, before: (index: number) => number, after: (index: number) => number) {
  return Array.from({ length: count }, (_, index) => [
    row({ member: `m${index}`, wellBeing: before(index) }),
    row({ member: `m${index}`, wellBeing: after(index), week: 6, weeksSinceStart: 6 }),
  ]).flat();
}

const up = pairs(
  fewest,
  (index) => 40 + index * 4,
  (index) => 44 + index * 4,
);
const cells = (text: string) => text.trim().split("\n").slice(1);

test("the rows of fewer than eight members stay out of every file, those of eight are in", () => {
  const few = up.slice(2);
  const small = exportFiles({ rows: few, counts: { accounts: 100, consented: 20 } });
  expect(cells(small["check-ins.csv"])).toEqual([]);
  expect(fromCsv(small["check-ins.csv"])).toEqual([]);
  expect(small["analysis.txt"]).toContain("Too few members have answered twice.");
  expect(small["counts.csv"]).toContain("Answered at week 0,hidden");
  expect(small["counts.csv"]).toContain("Agreed to research,20");
  expect(cells(small["missing.csv"]).every((line) => line.endsWith(",hidden"))).toBe(true);

  const enough = exportFiles({ rows: up, counts: { accounts: 100, consented: 20 } });
  expect(cells(enough["check-ins.csv"])).toHaveLength(2 * fewest);
  expect(fromCsv(enough["check-ins.csv"])).toEqual(up);
  expect(enough["counts.csv"]).toContain(`Answered at week 0,${fewest}`);
  expect(enough["analysis.txt"]).toContain(`wellBeing, week 6: n = ${fewest}, change 4.00`);
  expect(enough["codebook.csv"]).toBe(small["codebook.csv"]);
});

test("a database of seven who agreed exports no row, and the eighth opens the rows of all", async () => {
  const db = await testDb();
  const join = async (track: "A" | "B") => {
    const { id } = await anAccount(db, { track });
    for (const week of [0, 6] as CheckInWeek[]) {
      const answers = { talking: "3 of 5" };
      const checkIn = { week, answers, daysSinceAsk: null };
      await saveCheckIn(db, id, checkIn, start + week * weekLength);
    }
    await giveConsent(db, id, start);
    return id;
  };
  for (let count = 1; count < fewest; count += 1) await join("A");
  const silent = await anAccount(db);
  await giveConsent(db, silent.id, start);
  await anAccount(db, { roles: ["admin"] });

  const seven = await readCohort(db);
  // The one who agreed and never answered adds no row, so seven stay seven.
  expect(seven.counts).toEqual({ accounts: fewest, consented: fewest });
  expect(cells(exportFiles(seven)["check-ins.csv"])).toEqual([]);

  await join("B");
  const eight = await readCohort(db);
  const written = fromCsv(exportFiles(eight)["check-ins.csv"]);
  expect(new Set(written.map(({ member }) => member)).size).toBe(fewest);
  expect(written.map(({ weeksSinceStart }) => weeksSinceStart).toSorted()).toEqual([
    ...Array<number>(fewest).fill(0),
    ...Array<number>(fewest).fill(6),
  ]);
  // Seven share the one track and one has the other: both are too few to be named.
  expect(new Set(written.map(({ track }) => track))).toEqual(new Set([""]));
  const members = eight.rows.map(({ member }) => member);
  expect(members).toEqual(members.toSorted((one, other) => one.localeCompare(other)));
});

test("the change, its size and its interval are those of a calculation by hand", () => {
  const rows = pairs(
    fewest,
    (index) => index,
    (index) => index + 1 + (index % 2),
  );
  // The first answers are 0 to 7, whose standard deviation is the root of 6. The changes are 1 and 2.
  const effect = effectOf(rows, "wellBeing", 6)!;
  expect(effect).toMatchObject({ outcome: "wellBeing", week: 6, members: 8, change: 1.5 });
  expect(effect.d).toBeCloseTo(1.5 / Math.sqrt(6), 10);
  const changeSpread = Math.sqrt((8 * 0.25) / 7);
  const error = Math.sqrt(changeSpread ** 2 / 6 / 8 + effect.d ** 2 / 14);
  expect(effect.low).toBeCloseTo(effect.d - 1.96 * error, 10);
  expect(effect.high).toBeCloseTo(effect.d + 1.96 * error, 10);
  expect(effect.high - effect.d).toBeCloseTo(effect.d - effect.low, 10);
});

test("only members with both values count, and equal first answers give no effect", () => {
  expect(effectOf(up.slice(0, -1), "wellBeing", 6)).toBeNull();
  const withGap = up.map((one, index) => (index === 1 ? { ...one, wellBeing: null } : one));
  expect(effectOf(withGap, "wellBeing", 6)).toBeNull();
  expect(effectOf(up, "wellBeing", 12)).toBeNull();
  expect(effectOf(up, "distress", 6)).toBeNull();
  const fromSkipped = [...up, row({ member: "late", week: 6 }), row({ member: "early" })];
  expect(effectOf(fromSkipped, "wellBeing", 6)).toMatchObject({ members: fewest, change: 4 });
});

test("a CSV file has an empty cell for each missing value, and gives back what was written", () => {
  const rows = [
    row({ member: "one", track: "", wellBeing: null, distress: 0, between: 3.125 }),
    row({ member: "two", week: 24, weeksSinceStart: 25, weeksSinceAsk: 0, isSkipped: true }),
  ];
  expect(toCsv(rows).split("\n")).toEqual([
    "member,track,week,weeksSinceStart,wellBeing,distress,between,weeksSinceAsk,isSkipped",
    "one,,0,0,,0,3.125,,0",
    "two,A,24,25,40,6,3,0,1",
    "",
  ]);
  expect(fromCsv(toCsv(rows))).toEqual(rows);
  const swapped = toCsv(rows).replace("member,track", "track,member");
  expect(() => fromCsv(swapped)).toThrow("Other columns");
});

test("a track is named from the eighth member on, however many check-ins each of them did", () => {
  const of = (track: string, count: number, name: string) =>
    Array.from({ length: count }, (_, index) => [
      row({ member: `${name}${index}`, track }),
      row({ member: `${name}${index}`, track, week: 6 }),
    ]).flat();
  const shown = hideRareTracks([...of("A", 8, "a"), ...of("B", 7, "b"), ...of("", 9, "n")]);
  const tracksOf = (name: string) =>
    new Set(shown.filter(({ member }) => member.startsWith(name)).map(({ track }) => track));
  expect(tracksOf("a")).toEqual(new Set(["A"]));
  expect(tracksOf("b")).toEqual(new Set([""]));
  expect(tracksOf("n")).toEqual(new Set([""]));
});

test("the flow counts a skipped week apart from an answered one, and each member once", () => {
  const rows = [
    ...up,
    ...Array.from({ length: 9 }, (_, index) =>
      row({ member: `m${index}`, week: 12, isSkipped: true, wellBeing: null }),
    ),
  ];
  const lines = countsText(rows, { accounts: 40, consented: 30 }).trim().split("\n");
  expect(lines).toEqual([
    "step,members",
    "Accounts of members,40",
    "Agreed to research,30",
    "Answered at week 0,8",
    "Answered at week 6,8",
    "Skipped at week 6,0",
    "Answered at week 12,0",
    "Skipped at week 12,9",
    "Answered at week 24,0",
    "Skipped at week 24,0",
  ]);
  expect(countsText([], { accounts: 7, consented: 0 })).toContain("Accounts of members,hidden");
  // All eight who began lack a value at week 12. The ninth never began, so nobody misses it.
  expect(missingText(rows)).toContain("wellBeing,12,8\n");
  expect(missingText(rows)).toContain("wellBeing,6,0\n");
});

test("a database without tables, or of another release, is told what to run", async () => {
  const { address, remove } = await newEmptyDatabase();
  const empty = openDatabase(address);
  onTestFinished(async () => {
    await empty.destroy();
    await remove();
  });
  const run = /npm run db -- migrate$/;
  expect(await findSchemaProblem(empty)).toMatch(/no tables yet.*DATABASE_FILE/);
  expect(await findSchemaProblem(empty)).toMatch(run);

  await migrateToLatest(empty);
  expect(await findSchemaProblem(empty)).toBeNull();
  await migrateDown(empty);
  expect(await findSchemaProblem(empty)).toMatch(/another release/);
  expect(await findSchemaProblem(empty)).toMatch(run);
});
