import { hash } from "node:crypto";
import { sql } from "kysely";
import { isPostgres, type Db } from "../database.ts";
import { listColumns } from "./tables.ts";

export type Row = Record<string, string | number | null>;

export interface Checksum {
  rows: number;
  /** The same for the same rows in any order; 16 hexadecimal digits. */
  sum: string;
}

/** How many rows are read at a time. */
const pageSize = 5_000;

/** Counts the rows of a table and adds up a hash of each. */
export async function checksumOf(db: Db, table: string): Promise<Checksum> {
  const columns = await listColumns(db, table);
  let rows = 0;
  let sum = 0n;
  for await (const page of isPostgres(db) ? pagesOfPostgres(db, table) : pagesOfSqlite(db, table)) {
    rows += page.length;
    for (const row of page) sum = BigInt.asUintN(64, sum + hashOf(row, columns));
  }
  return { rows, sum: sum.toString(16).padStart(16, "0") };
}

function hashOf(row: Row, columns: string[]) {
  const values = columns.map((column) => storable(row[column] ?? null));
  return BigInt(`0x${hash("sha256", JSON.stringify(values)).slice(0, 16)}`);
}

/** The value as PostgreSQL stores it: SQLite has NUL characters in texts, PostgreSQL has not. */
export function storable(value: string | number | null) {
  return typeof value === "string" ? value.replaceAll("\0", "\uFFFD") : value;
}

/** Every row after a rowid, in the order of the rowids. */
export async function* pagesOfSqlite(db: Db, table: string, after = 0) {
  for (let last = after; ;) {
    const { rows } = await sql<Row & { moved_rowid: number }>`
      select rowid as moved_rowid, * from ${sql.table(table)}
      where rowid > ${last} order by rowid limit ${pageSize}
    `.execute(db);
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)!.moved_rowid;
  }
}

async function* pagesOfPostgres(db: Db, table: string) {
  const trx = await db.startTransaction().execute();
  try {
    await sql`declare every_row no scroll cursor for select * from ${sql.table(table)}`.execute(
      trx,
    );
    for (;;) {
      const { rows } = await sql<Row>`fetch ${sql.lit(pageSize)} from every_row`.execute(trx);
      if (rows.length === 0) return;
      yield rows;
    }
  } finally {
    await trx.rollback().execute();
  }
}
