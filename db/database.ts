import { Kysely, PostgresAdapter } from "kysely";
import type { Database } from "./schema.ts";
import { SqliteDialect } from "./sqlite/dialect.ts";

export type Db = Kysely<Database>;

/** Opens the SQLite file and creates it if it does not exist. Call `destroy()` when done. */
export function openDatabase(file: string): Db {
  return new Kysely<Database>({ dialect: new SqliteDialect(file) });
}

/** Whether the queries of this database, or of this transaction, go to PostgreSQL. */
export function isPostgres<Tables>(db: Kysely<Tables>) {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}
