import type { Kysely } from "kysely";
import { createSeal, type Seal } from "../sealed.ts";

type Row = Record<string, string | null>;
type AnyDb = Kysely<Record<string, Row>>;

interface SealedTable {
  name: string;
  columns: string[];
  /** The columns that find a row, and its account. */
  key: string[];
  /** The words that name a row for the seal. */
  rowOf: (row: Row) => string;
  /** Finds the account of a row. */
  accountOf: (db: AnyDb, row: Row) => Promise<string>;
}

const ownAccount: SealedTable["accountOf"] = async (_db, row) => String(row.account_id);

const tables: SealedTable[] = [
  {
    name: "exercise_response",
    columns: ["response"],
    key: ["account_id", "lesson_id", "exercise_id"],
    rowOf: (row) => `${row.account_id} ${row.lesson_id} ${row.exercise_id}`,
    accountOf: ownAccount,
  },
  {
    name: "life_rating",
    columns: ["ratings", "goals"],
    key: ["id", "account_id"],
    rowOf: (row) => String(row.id),
    accountOf: ownAccount,
  },
  {
    name: "statement",
    columns: ["name", "recipient", "occasion", "body", "line"],
    key: ["id", "account_id"],
    rowOf: (row) => String(row.id),
    accountOf: ownAccount,
  },
  {
    name: "statement_version",
    columns: ["body"],
    key: ["statement_id", "seq"],
    rowOf: (row) => `${row.statement_id} ${row.seq}`,
    accountOf: async (db, row) => {
      const statement = await db
        .selectFrom("statement")
        .select("account_id")
        .where("id", "=", row.statement_id ?? null)
        .executeTakeFirstOrThrow();
      return String(statement.account_id);
    },
  },
];

/** Encrypts what members wrote before words were encrypted. */
export async function up(db: AnyDb) {
  for (const table of tables) {
    await change(db, table, (seal, row, columns) => seal.sealRow(table.name, row, columns));
  }
}

export async function down(db: AnyDb) {
  for (const table of tables) {
    await change(db, table, (seal, row, columns) => seal.openRow(table.name, row, columns));
  }
}

async function change(
  db: AnyDb,
  { name, columns, key, rowOf, accountOf }: SealedTable,
  changed: (seal: Seal, row: string, columns: Row) => Row,
) {
  // The keys of all rows first, then one row at a time, because words can be long.
  const keys = await db.selectFrom(name).select(key).execute();
  for (const rowKey of keys) {
    let find = db.selectFrom(name).select(columns);
    let save = db.updateTable(name);
    for (const [column, value] of Object.entries(rowKey)) {
      find = find.where(column, "=", value);
      save = save.where(column, "=", value);
    }
    const words = (await find.executeTakeFirstOrThrow()) as Row;
    const seal = await createSeal(db, await accountOf(db, rowKey as Row));
    await save.set(changed(seal, rowOf(rowKey as Row), words)).execute();
  }
}
