import type { Kysely } from "kysely";
import { isPostgres } from "../database.ts";

/**
 * The column type for a timestamp in milliseconds, which needs 64 bits. SQLite's `integer` has them;
 * PostgreSQL's has 32.
 */
export function timestampColumn(db: Kysely<unknown>) {
  return isPostgres(db) ? "bigint" : "integer";
}
