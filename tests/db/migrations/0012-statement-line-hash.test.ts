import { sql } from "kysely";
import { expect, test } from "vitest";
import { migrateDown, migrateToLatest } from "#db/migrate";
import { migrations } from "#db/migrations/index";
import { anAccount, anAttempt } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { lineHash } from "~/features/statements/statements.server";

const names = Object.keys(migrations);
const later = names.slice(names.indexOf("0012-statement-line-hash"));

test("lines that were saved before the migration are found by their hash", async () => {
  const db = await testDb();
  const { id: accountId } = await anAccount(db);
  const attemptId = await anAttempt(db, accountId);
  for (const name of later.toReversed()) expect(await migrateDown(db)).toBe(name);
  const insert = (id: string, attempt: string | null, line: string | null) => sql`
    insert into statement (id, account_id, name, recipient, occasion, body, is_ready,
      rubric_version, attempt_id, line, created_at, updated_at)
    values (${id}, ${accountId}, '', '', '', 'Changed since.', 0, '1-abc', ${attempt}, ${line}, 1, 1)`;
  await insert("own", null, null).execute(db);
  await insert("of-a-talk", attemptId, "That sounds heavy.").execute(db);
  await insert("of-an-erased-talk", null, "I felt sad.").execute(db);

  expect(await migrateToLatest(db)).toEqual(later);

  const hash = lineHash({ attemptId, line: "That sounds heavy." });
  expect(
    await db.selectFrom("statement").select(["id", "line_hash"]).orderBy("id").execute(),
  ).toEqual([
    { id: "of-a-talk", line_hash: hash },
    { id: "of-an-erased-talk", line_hash: null },
    { id: "own", line_hash: null },
  ]);
});
