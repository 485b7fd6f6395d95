import { Kysely, PostgresAdapter } from "kysely";
import { isPostgresUrl, postgresDialect } from "./postgres/dialect.ts";
import type { Database } from "./schema.ts";
import { SqliteDialect } from "./sqlite/dialect.ts";

export type Db = Kysely<Database>;

/**
 * Opens a database. The address is the URL of a PostgreSQL database (`postgres://...`), which has to
 * exist, or a SQLite file, which is created if it does not exist. Call `destroy()` when done.
 */
export function openDatabase(address: string): Db {
  const dialect = isPostgresUrl(address) ? postgresDialect(address) : new SqliteDialect(address);
  return new Kysely<Database>({ dialect });
}

/** Whether the queries of this database, or of this transaction, go to PostgreSQL. */
export function isPostgres<Tables>(db: Kysely<Tables>) {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}
