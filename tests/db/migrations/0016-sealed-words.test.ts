import { sql } from "kysely";
import { expect, test } from "vitest";
import { migrateDown, migrateToLatest } from "#db/migrate";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { listRatings } from "~/features/lessons/exercises/life-ratings.server";
import { listNotes } from "~/features/lessons/exercises/responses.server";
import { listVersions } from "~/features/statements/statement-versions.server";
import { findStatement } from "~/features/statements/statements.server";

const words = "the tin behind the boiler";

test("words that were saved before are encrypted, can be read, and come back on the way down", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  while ((await migrateDown(db)) !== "0016-sealed-words");
  const response = JSON.stringify({ kind: "reflect", text: words });
  await sql`insert into exercise_response values (${id}, 'a/b', 'c', ${response}, 1, 'reflect')`.execute(
    db,
  );
  await sql`insert into life_rating values ('r', ${id}, '{"sleep":3}', ${JSON.stringify([words])}, 1)`.execute(
    db,
  );
  await sql`insert into statement (id, account_id, name, recipient, occasion, body, is_ready,
      rubric_version, attempt_id, line, line_hash, created_at, updated_at)
    values ('s', ${id}, ${words}, ${words}, ${words}, ${words}, 0, '1', null, ${words}, null, 1, 1)`.execute(
    db,
  );
  await sql`insert into statement_version values ('s', 1, ${words}, '1', 1)`.execute(db);
  const before = await everyRow(db);
  expect(before).toContain(words);

  await migrateToLatest(db);

  expect(await everyRow(db)).not.toContain(words);
  expect(await listNotes(db, id)).toMatchObject([{ text: words }]);
  expect(await listRatings(db, id, "UTC")).toMatchObject([
    { ratings: { sleep: 3 }, goals: [words] },
  ]);
  expect(await findStatement(db, id, "s")).toMatchObject({ name: words, body: words, line: words });
  expect(await listVersions(db, { id: "s", account_id: id })).toMatchObject([{ body: words }]);

  while ((await migrateDown(db)) !== "0016-sealed-words");
  expect(await everyRow(db)).toBe(before);
});

async function everyRow(db: Awaited<ReturnType<typeof testDb>>) {
  const tables = ["exercise_response", "life_rating", "statement", "statement_version"] as const;
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
  return JSON.stringify(rows);
}
