import { sql } from "kysely";
import type { Db } from "../database.ts";

/**
 * Removes deleted rows from the write-ahead log. `pragma secure_delete` overwrites them in the file
 * itself. Throws if another connection is using the log.
 */
export async function removeDeletedRows(db: Db) {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  if (rows[0]?.busy !== 0) {
    throw new Error(
      "Erased, but the log beside the file still holds it until the server restarts.",
    );
  }
}
