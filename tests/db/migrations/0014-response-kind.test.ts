import { expect, test } from "vitest";
import { migrateDown, migrateToLatest } from "#db/migrate";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

test("a response that was saved before gets the kind of its exercise", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  while ((await migrateDown(db)) !== "0014-response-kind");
  const responses = {
    note: { text: "Mine.", kind: "reflect" },
    quiz: { kind: "quiz", chosen: [1, null] },
    ticks: { kind: "checklist", checked: [], edition: "x" },
  };
  for (const [exercise_id, response] of Object.entries(responses)) {
    const place = { account_id: id, lesson_id: "a/b", exercise_id, saved_at: 1 };
    const row = { ...place, response: JSON.stringify(response) };
    await db
      .insertInto("exercise_response")
      // The table has no kind yet.
      .values(row as typeof row & { kind: "quiz" })
      .execute();
  }

  await migrateToLatest(db);

  const rows = await db
    .selectFrom("exercise_response")
    .select(["exercise_id", "kind"])
    .orderBy("exercise_id")
    .execute();
  expect(rows).toEqual([
    { exercise_id: "note", kind: "reflect" },
    { exercise_id: "quiz", kind: "quiz" },
    { exercise_id: "ticks", kind: "checklist" },
  ]);
});
