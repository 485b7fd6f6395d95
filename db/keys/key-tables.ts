import { mkdirSync } from "node:fs";
import path from "node:path";
import { Kysely, sql } from "kysely";
import { isPostgresUrl, postgresDialect } from "../postgres/dialect.ts";
import { SqliteDialect } from "../sqlite/dialect.ts";

export interface DataKeyRow {
  /** The id of an account, or of a question, whose words have a key of their own. */
  owner_id: string;
  account_id: string;
  /** The data key, encrypted with a master key; null once it was erased. */
  wrapped: string | null;
  /** The id of that master key. */
  master_key: string | null;
}

export interface KeyStoreTables {
  data_key: DataKeyRow;
}

/** Opens the table of the data keys, created if it does not exist. */
export async function openKeyTables(address: string): Promise<Kysely<KeyStoreTables>> {
  const isOnPostgres = isPostgresUrl(address);
  if (!isOnPostgres) mkdirSync(path.dirname(address), { recursive: true, mode: 0o700 });
  const dialect = isOnPostgres
    ? postgresDialect(address, { max: 3, min: 0 })
    : new SqliteDialect(address);
  const db = new Kysely<KeyStoreTables>({ dialect });
  const tables = isOnPostgres ? db.withSchema("keys") : db;
  try {
    if (isOnPostgres) await createInTurn(tables);
    else await createTables(tables);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return tables;
}

/** PostgreSQL refuses a server that creates a table while another one does, so they take turns. */
function createInTurn(tables: Kysely<KeyStoreTables>) {
  return tables.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('the tables of the data keys'))`.execute(trx);
    await sql`create schema if not exists keys`.execute(trx);
    await createTables(trx);
  });
}

async function createTables(tables: Kysely<KeyStoreTables>) {
  await tables.schema
    .createTable("data_key")
    .ifNotExists()
    .addColumn("owner_id", "text", (column) => column.primaryKey())
    .addColumn("account_id", "text", (column) => column.notNull())
    .addColumn("wrapped", "text")
    .addColumn("master_key", "text")
    .execute();
  await tables.schema
    .createIndex("data_key_account")
    .ifNotExists()
    .on("data_key")
    .column("account_id")
    .execute();
}

/** An erased key must not stay in the write-ahead log of SQLite or in a dead row of PostgreSQL. */
export async function removeErasedKeys(db: Kysely<KeyStoreTables>, address: string) {
  if (isPostgresUrl(address)) await sql`vacuum keys.data_key`.execute(db);
  else await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

/** Adds keys. An owner that has one, also an erased one, keeps it. */
export async function addKeys(db: Kysely<KeyStoreTables>, rows: DataKeyRow[]) {
  await db
    .insertInto("data_key")
    .values(rows)
    .onConflict((conflict) => conflict.column("owner_id").doNothing())
    .execute();
}
