import { sql } from "kysely";
import { expect, test } from "vitest";
import { migrateDown, migrateToLatest } from "#db/migrate";
import { migrations } from "#db/migrations/index";
import { everyQuestion } from "#tests/features/questions/question-factory";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const names = Object.keys(migrations);
const later = names.slice(names.indexOf("0013-question-excerpt"));

test("questions asked before the migration get the start of their text", async () => {
  const db = await testDb();
  const { id: accountId } = await anAccount(db);
  for (const name of later.toReversed()) expect(await migrateDown(db)).toBe(name);
  const count = 1001;
  for (let index = 0; index < count; index += 1) {
    const body = `${index} ${"é🙂".repeat(100)}`;
    await sql`
      insert into question (id, account_id, title, topic, body, sharing, asked_at, due_at)
      values (${`question-${index}`}, ${accountId}, 'A title', 'talking', ${body}, 'experts', 1, 2)
    `.execute(db);
  }

  expect(await migrateToLatest(db)).toEqual(later);

  const questions = await everyQuestion(db);
  expect(questions).toHaveLength(count);
  for (const { body, excerpt } of questions) {
    expect([...excerpt]).toHaveLength(120);
    expect(body.startsWith(excerpt)).toBe(true);
  }
});
