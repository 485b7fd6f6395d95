import { sql } from "kysely";
import { openDatabase, type Db } from "../../db/database.ts";
import { createQuestionSeal } from "../../db/sealed.ts";
import { keysOf } from "./members.ts";

const openQuestions = 20;

/** Adds accounts, their progress and their questions, in three statements. */
export async function grow(file: string, size: { accounts: number; progressRows: number }) {
  const db = openDatabase(file, keysOf(file));
  const lessonsEach = Math.round(size.progressRows / size.accounts);
  const now = Date.now();
  try {
    await sql`
      insert into account (id, email, alias, created_at, updated_at)
      with recursive number(n) as (select 1 union all select n + 1 from number where n < ${size.accounts})
      select 'crowd-' || n, 'crowd-' || n || '@example.org', 'Reader', ${now}, ${now} from number
    `.execute(db);
    await sql`
      insert into lesson_progress (account_id, lesson_id, opened_at, completed_at)
      with recursive number(n) as (select 1 union all select n + 1 from number where n < ${lessonsEach})
      select account.id, 'module/lesson-' || n, ${now} - n, ${now} - n from account, number
      where account.id like 'crowd-%'
    `.execute(db);
    // One member in five has asked a question, and nearly all questions are answered.
    await sql`
      insert into question (id, account_id, title, topic, body, excerpt, sharing, asked_at, due_at, answered_at)
      select 'asked-' || rowid, id, 'A question', 'talking', 'What would you say here?', 'What would you say here?', 'experts',
        ${now} - rowid, ${now} + rowid, case when rowid % (${size.accounts} / ${openQuestions}) = 0 then null else ${now} end
      from account where id like 'crowd-%' and rowid % 5 = 0
    `.execute(db);
    await sealOpenQuestions(db);
  } finally {
    await db.destroy();
  }
}

/** Seals the words that the desk lists. Nobody opens the answered questions here. */
async function sealOpenQuestions(db: Db) {
  const open = await db
    .selectFrom("question")
    .select(["id", "account_id", "title", "body", "excerpt"])
    .where("answered_at", "is", null)
    .execute();
  for (const { id, account_id, ...words } of open) {
    const seal = await createQuestionSeal(db, id, account_id);
    const sealed = seal.sealRow("question", id, words);
    await db.updateTable("question").set(sealed).where("id", "=", id).execute();
  }
}
