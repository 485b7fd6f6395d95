import { expect, test } from "vitest";
import type { CueCountTable, CuePlace } from "#db/tables/cue-counts";
import { listCueMonths } from "~/features/admin/cue-months.server";
import { testDb } from "#tests/helpers/test-db";

const row = (values: Partial<CueCountTable>): CueCountTable => ({
  month: "2026-11",
  place: "question",
  level: "hard",
  category: "suicide",
  found_by: "both",
  count: 8,
  ...values,
});

test("each kind of text has its own name, and no two share one", async () => {
  const db = await testDb();
  const places: CuePlace[] = [
    ...(["question", "write-back", "journal", "observation"] as const),
    ...(["statement", "plan", "ask", "own-line"] as const),
  ];
  await db
    .insertInto("cue_count")
    .values(places.map((place) => row({ place })))
    .execute();
  const names = (await listCueMonths(db)).map(({ place }) => place);
  expect(new Set(names).size).toBe(places.length);
  expect(names).toContain("Write-back");
  expect(names.every((name) => /^[A-Z]/.test(name))).toBe(true);
});

test("the newest month comes first, and a count below eight is hidden, not its row", async () => {
  const db = await testDb();
  await db
    .insertInto("cue_count")
    .values([
      row({ month: "2026-09", count: 7 }),
      row({ month: "2026-11", level: "none", category: "none", found_by: "none", count: 800 }),
      row({ month: "2026-10", level: "soft", category: "violence", found_by: "list", count: 1 }),
    ])
    .execute();
  expect(await listCueMonths(db)).toEqual([
    {
      ...row({ level: "none", category: "none", found_by: "none" }),
      place: "Question",
      count: 800,
    },
    {
      ...row({ month: "2026-10", level: "soft", category: "violence", found_by: "list" }),
      ...{ place: "Question", count: null },
    },
    { ...row({ month: "2026-09" }), place: "Question", count: null },
  ]);
});
