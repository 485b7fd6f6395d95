import { expect, test } from "vitest";
import { db } from "~/db.server";
import { listCueCounts, recordReading } from "~/features/safety/cue-counts.server";
import { reportCues } from "#db/commands/cues";

const now = Date.UTC(2026, 10, 30);

test("readings are counted by month, place, level and category", async () => {
  const hard = {
    level: "hard" as const,
    hard: ["overdose" as const, "suicide" as const],
    soft: ["accident" as const],
    by: "model" as const,
  };
  const none = { level: "none" as const, hard: [], soft: [], by: "none" as const };
  await recordReading(db, "question", hard, now);
  await recordReading(db, "question", hard, now);
  await recordReading(db, "write-back", none, now);

  expect(await reportCues(db)).toBe(
    [
      "2026-11  question         2  hard overdose, found by model",
      "2026-11  question         2  hard suicide, found by model",
      "2026-11  write-back       1  nothing found",
    ].join("\n"),
  );
});

test("counts are listed by month and place, and small ones are hidden", async () => {
  const later = Date.UTC(2027, 0, 15);
  const soft = {
    level: "soft" as const,
    hard: [],
    soft: ["violence" as const],
    by: "list" as const,
  };
  const hard = {
    level: "hard" as const,
    hard: ["suicide" as const],
    soft: [],
    by: "both" as const,
  };
  for (let count = 0; count < 8; count += 1) await recordReading(db, "journal", soft, later);
  // Two readers found three and five: the reader does not split a cell.
  for (let count = 0; count < 3; count += 1) await recordReading(db, "plan", hard, later);
  for (let count = 0; count < 5; count += 1) {
    await recordReading(db, "plan", { ...hard, by: "model" }, later);
  }
  await recordReading(db, "plan", soft, later);

  const none = { overdose: 0, withdrawal: 0, violence: 0, suicide: 0, accident: 0 };
  expect((await listCueCounts(db)).filter(({ month }) => month === "2027-01")).toEqual([
    { month: "2027-01", place: "journal", none: 0, hard: none, soft: { ...none, violence: 8 } },
    {
      month: "2027-01",
      place: "plan",
      none: 0,
      hard: { ...none, suicide: 8 },
      soft: { ...none, violence: null },
    },
  ]);
});
