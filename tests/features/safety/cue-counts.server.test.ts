import { expect, test } from "vitest";
import { db } from "~/db.server";
import { recordReading } from "~/features/safety/cue-counts.server";
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
