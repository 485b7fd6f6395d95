import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Db } from "#db/database";
import { migrateDown, migrateToLatest } from "#db/migrate";
import { openSafety } from "#db/sealed-safety";
import { anAccount, anAttempt } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { findDebrief } from "~/features/dialogues/debrief/debrief.server";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import { lookBack } from "~/features/dialogues/talk/look-back";
import { replayDialogue } from "~/features/dialogues/talk/replay-dialogue";

const name = "0022-sealed-results";
const results = ["go", "support", "pause"] as const;

test("results and debriefs from before are encrypted, can be read, and come back", async () => {
  const db = await testDb();
  const people: { id: string }[] = [];
  // More than one batch.
  for (let n = 0; n < 210; n += 1) people.push(await anAccount(db));
  const attempt = await anAttempt(db, people[0]!.id);
  while ((await migrateDown(db)) !== name);
  await db.transaction().execute(async (trx) => {
    for (const [n, { id }] of people.entries()) {
      await sql`insert into safety_check (account_id, result, checked_at)
        values (${id}, ${results[n % 3]}, ${n})`.execute(trx);
    }
  });
  const debrief = await aDebrief();
  await sql`update dialogue_attempt set debrief = ${JSON.stringify(debrief)}`.execute(db);
  const before = await everyRow(db);

  await migrateToLatest(db);

  expect(await everyRow(db)).not.toMatch(/"(go|support|pause)"|Theo/);
  for (const { account_id, result, checked_at } of await checksOf(db)) {
    expect(await openSafety(db, account_id, result)).toBe(results[checked_at % 3]);
  }
  expect(await findDebrief(db, people[0]!.id, "the-ride-home", attempt)).toEqual(debrief);

  while ((await migrateDown(db)) !== name);
  expect(await everyRow(db)).toBe(before);
  await expect(sql`update safety_check set result = 'other'`.execute(db)).rejects.toThrow(/check/i);
});

async function aDebrief() {
  const dialogue = (await findDialogue("the-ride-home"))!;
  const events = ["1-good", "2-good", "3-good", "4-good", "5-good"].map((choiceId) => ({
    type: "say" as const,
    choiceId,
  }));
  return lookBack(dialogue, replayDialogue(dialogue.script, events)!);
}

function checksOf(db: Db) {
  return db
    .selectFrom("safety_check")
    .select(["account_id", "result", "checked_at"])
    .orderBy("account_id")
    .execute();
}

async function everyRow(db: Db) {
  const attempts = await db.selectFrom("dialogue_attempt").selectAll().execute();
  return JSON.stringify([await checksOf(db), attempts]);
}
