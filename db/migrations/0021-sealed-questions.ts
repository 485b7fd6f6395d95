import type { Kysely } from "kysely";
import { keyStoreOf } from "../database.ts";
import { findQuestionSeals, type Seal } from "../sealed.ts";

type Row = Record<string, string | null>;
type AnyDb = Kysely<Record<string, Row>>;
type Change = (seal: Seal, table: string, row: string, columns: Row) => Row;

interface SealedTable {
  name: string;
  /** The column that names a row. */
  id: string;
  /** The column with the question's id. */
  question: string;
  columns: string[];
}

const tables: SealedTable[] = [
  {
    name: "question",
    id: "id",
    question: "id",
    columns: ["title", "body", "excerpt", "cue", "soft_cue"],
  },
  { name: "reply", id: "id", question: "question_id", columns: ["body"] },
  {
    name: "question_attachment",
    id: "question_id",
    question: "question_id",
    columns: ["content"],
  },
];

/** Encrypts the questions from before, each with a key of its own, and the texts under them. */
export function up(db: AnyDb) {
  return changeAll(db, (seal, table, row, columns) => seal.sealRow(table, row, columns));
}

export function down(db: AnyDb) {
  return changeAll(db, (seal, table, row, columns) => seal.openRow(table, row, columns));
}

/**
 * Changes the rows of every table in batches, because words can be long. If this is cut off, the
 * migration's transaction is undone as a whole. The next run finds the keys that this run created.
 */
async function changeAll(db: AnyDb, change: Change) {
  for (const table of tables) {
    let last = "";
    for (;;) {
      const rows = await readBatch(db, table, last);
      if (rows.length === 0) break;
      await changeRows(db, table, rows, change);
      last = rows.at(-1)!.row_id;
    }
  }
}

const batchSize = 200;

async function readBatch(db: AnyDb, { name, id, question, columns }: SealedTable, last: string) {
  const rows = await db
    .selectFrom(`${name} as words`)
    .innerJoin("question as asked", "asked.id", `words.${question}`)
    .select([`words.${id} as row_id`, "asked.id as question_id", "asked.account_id as account_id"])
    .select(columns.map((column) => `words.${column} as ${column}`))
    .where(`words.${id}`, ">", last)
    .orderBy(`words.${id}`)
    .limit(batchSize)
    .execute();
  return rows as (Row & { row_id: string; question_id: string; account_id: string })[];
}

type BatchRow = Awaited<ReturnType<typeof readBatch>>[number];

async function changeRows(
  db: AnyDb,
  { name, id, columns }: SealedTable,
  rows: BatchRow[],
  change: Change,
) {
  const owners = new Map(rows.map((row) => [row.question_id, row.account_id]));
  await keyStoreOf(db).createAll(
    [...owners].map(([ownerId, accountId]) => ({ ownerId, accountId })),
  );
  const seals = await findQuestionSeals(db, [...owners.keys()]);
  for (const row of rows) {
    const words = Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
    await db
      .updateTable(name)
      .set(change(seals.get(row.question_id)!, name, row.row_id, words))
      .where(id, "=", row.row_id)
      .execute();
  }
}
