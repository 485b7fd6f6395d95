import { Kysely } from "kysely";
import type { Database } from "./schema.ts";
import { SqliteDialect } from "./sqlite-dialect.ts";

export type Db = Kysely<Database>;

/** Opens the SQLite file, creating it when there is none. Call `destroy()` when done. */
export function openDatabase(file: string): Db {
  return new Kysely<Database>({ dialect: new SqliteDialect(file) });
}
