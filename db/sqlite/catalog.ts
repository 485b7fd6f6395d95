import { existsSync } from "node:fs";
import { sql, type Kysely } from "kysely";

/** Whether the file has a table with this name. */
export async function hasTable<Tables>(db: Kysely<Tables>, name: string) {
  const { rows } = await sql`select name from sqlite_master where name = ${name}`.execute(db);
  return rows.length > 0;
}

export async function databaseExists(file: string) {
  return existsSync(file);
}
