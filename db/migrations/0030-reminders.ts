import type { Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

/** The reminder of a member who asked for one. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("reminder")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("account_id", "text", (c) =>
      c.notNull().unique().references("account.id").onDelete("cascade"),
    )
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("by_mail", "integer", (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("created_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("updated_at", timestampColumn(db), (c) => c.notNull())
    .execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("reminder").execute();
}
