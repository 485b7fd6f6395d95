import type { Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

/** Codes of sponsors. The seats that members take are grants. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("sponsor_code")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("sponsor", "text", (c) => c.notNull())
    .addColumn("word", "text", (c) => c.notNull())
    .addColumn("code_hash", "text", (c) => c.notNull().unique())
    .addColumn("seats", "integer", (c) => c.notNull())
    .addColumn("taken", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("ends_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("created_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("closed_at", timestampColumn(db))
    .execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("sponsor_code").execute();
}
