import { sql } from "kysely";
import { expect, test } from "vitest";
import { appendAudit } from "#db/audit";
import { isPostgres, type Db } from "#db/database";
import { eraseAccount } from "#db/erase";
import { heldData } from "#db/held-data";
import type { ColumnKind } from "#db/held-data/held-table";
import { addJob } from "#db/jobs";
import { newId } from "#db/new-id";
import type { Database } from "#db/schema";
import { seed } from "#db/seed";
import { anAttempt } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const tables = Object.keys(heldData) as (keyof Database)[];

/** Tables that Kysely and the search index keep for themselves; they hold nothing of a person. */
const notOurs = /^(kysely_|search_|sqlite_)/;

test("every table and column of the database stands in the register, and nothing else", async () => {
  const db = await testDb();
  const found = (await db.introspection.getTables())
    .filter(({ name }) => !notOurs.test(name))
    .map(({ name, columns }) => [name, columns.map((column) => column.name).toSorted()] as const);

  const declared = tables.map(
    (name) => [name, Object.keys(heldData[name].columns).toSorted()] as const,
  );
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(declared));
});

test("every text is sealed, is an id, an address or a secret, or says why it is plain", async () => {
  const db = await testDb();
  const texts = (await db.introspection.getTables()).flatMap(({ name, columns }) =>
    columns
      .filter(({ dataType }) => /text|char|json/i.test(dataType))
      .map((column) => ({ table: name as keyof Database, column: column.name })),
  );
  const ours = texts.filter(({ table }) => !notOurs.test(table));
  expect(ours.length).toBeGreaterThan(90);
  const without = ours.filter(({ table, column }) => {
    const kind = (heldData[table].columns as Record<string, ColumnKind>)[column]!;
    return typeof kind === "string"
      ? !["words", "id", "staff", "address", "secret"].includes(kind)
      : kind.plain.length < 10;
  });
  expect(without).toEqual([]);
});

test("a column that refers to an account belongs to a table that says whose it is", async () => {
  const db = await testDb();
  const nobodys = tables.filter((name) => heldData[name].person === null);
  for (const name of nobodys) expect(await foreignKeysOf(db, name)).toEqual([]);
});

test("erasing every account empties every table that belongs to a person", async () => {
  const db = await testDb();
  await seed(db, { secret: "a secret of thirty-two characters", now: Date.now() });
  const accounts = await db.selectFrom("account").select(["id", "email"]).execute();
  await fillWhatTheSeedLeavesEmpty(db, accounts[0]!.id);
  const belonging = tables.filter((name) => heldData[name].erased === "deleted");
  for (const name of belonging) expect(await countRows(db, name), name).toBeGreaterThan(0);

  for (const { email } of accounts) await eraseAccount(db, email);

  const left = await Promise.all(
    belonging.map(async (name) => [name, await countRows(db, name)] as const),
  );
  expect(left.filter(([, count]) => count > 0)).toEqual([]);
});

async function fillWhatTheSeedLeavesEmpty(db: Db, accountId: string) {
  const now = Date.now();
  const token = "a token";
  const times = { created_at: now, updated_at: now, expires_at: now };
  await db
    .insertInto("session")
    .values({
      ...{ id: newId(), account_id: accountId, token, last_seen_at: now, confirmed_at: now },
      ...{ second_factor_at: null, user_agent: null, ip_address: null, ...times },
    })
    .execute();
  await db
    .insertInto("one_time_link")
    .values({ token, account_id: accountId, purpose: "reset", email: null, expires_at: now })
    .execute();
  await db
    .insertInto("form_use")
    .values({ key: "a form", account_id: accountId, made: "x", used_at: now })
    .execute();
  await db
    .insertInto("checkout_turn")
    .values({ account_id: accountId, holder: "a request", ends_at: now })
    .execute();
  const attempt_id = await anAttempt(db, accountId);
  await db
    .insertInto("dialogue_event")
    .values({ attempt_id, seq: 1, type: "say", choice_id: "x", happened_at: now })
    .execute();
  await db
    .insertInto("dialogue_confidence")
    .values({ account_id: accountId, attempt_id, moment: "before", level: 1, answered_at: now })
    .execute();
  const { id: question_id } = await db
    .selectFrom("question")
    .select("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("question_attachment").values({ question_id, content: "{}" }).execute();
  await addAnswer(db, question_id, accountId, now);
  const statement_id = newId();
  await db
    .insertInto("statement")
    .values({
      ...{ id: statement_id, account_id: accountId, name: "", recipient: "", occasion: "" },
      ...{
        body: "words",
        is_ready: 1,
        rubric_version: "1",
        attempt_id,
        line: null,
        line_hash: null,
      },
      ...{ created_at: now, updated_at: now },
    })
    .execute();
  await db
    .insertInto("statement_version")
    .values({ statement_id, seq: 1, body: "words", rubric_version: "1", kept_at: now })
    .execute();
  const entry = { account_id: accountId, words: "words", created_at: now, updated_at: now };
  await db
    .insertInto("observation")
    .values({ id: newId(), kind: "use", happened_on: "2026-11-20", ...entry })
    .execute();
  await db
    .insertInto("journal_entry")
    .values({ id: newId(), written_on: "2026-11-20", ...entry })
    .execute();
  await db
    .insertInto("plan")
    .values({ id: newId(), kind: "rewards", version: 1, ...entry })
    .execute();
  const id = newId();
  await db
    .insertInto("ask")
    .values({ id, version: 1, ...entry })
    .execute();
  await db
    .insertInto("reminder")
    .values({ id, by_mail: 1, version: 1, ...entry })
    .execute();
  const checkIn = { id, account_id: accountId, week: 0, words: "words", done_at: now };
  await db.insertInto("check_in").values(checkIn).execute();
  const consent = { account_id: accountId, given_at: now };
  await db.insertInto("research_consent").values(consent).execute();
  await addJob(db, { name: "a job", payload: "1", accountId, runAt: now }, now);
  await db
    .transaction()
    .execute((trx) => appendAudit(trx, { actorId: accountId, action: "question.read" }, now));
}

async function addAnswer(db: Db, question_id: string, account_id: string, now: number) {
  const copy = { words: "words", state: "agreed" as const, version: 1, edited_by: null };
  await db
    .insertInto("answer_copy")
    .values({ question_id, ...copy, edited_at: now })
    .execute();
  const audience = "public";
  await db
    .insertInto("answer_agreement")
    .values({ id: newId(), question_id, text_hash: "x", audience, agreed_at: now, ended_at: null })
    .execute();
  const id = newId();
  const texts = { title: "words", question: "words", reply: "words", lessons: "" };
  await db
    .insertInto("answer")
    .values({ id, question_id, author_id: null, ...texts, audience, published_at: now })
    .execute();
  await db.insertInto("answer_tag").values({ answer_id: id, tag: "talking" }).execute();
  const help = { answer_id: id, account_id, pressed_at: now };
  await db.insertInto("answer_help").values(help).execute();
}

async function countRows(db: Db, table: keyof Database) {
  const { count } = await db
    .selectFrom(table)
    .select((select) => select.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The tables that a table's foreign keys lead to. */
async function foreignKeysOf(db: Db, table: string) {
  const query = isPostgres(db)
    ? sql<{ table: string }>`select confrelid::regclass::text as "table" from pg_constraint
        where contype = 'f' and conrelid = ${table}::regclass`
    : sql<{ table: string }>`select "table" from pragma_foreign_key_list(${table})`;
  const { rows } = await query.execute(db);
  return rows.map((row) => row.table);
}
