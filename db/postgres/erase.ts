import { sql } from "kysely";
import type { Db } from "../database.ts";

/**
 * Removes deleted rows from the tables. PostgreSQL's write-ahead log and its archive hold them until
 * the operator's settings remove those files.
 */
export async function removeDeletedRows(db: Db) {
  await sql`vacuum`.execute(db);
}
