import type { Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

/** A situation of a member's own to practice. Its words are sealed. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("situation")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("template", "text", (c) => c.notNull())
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("created_at", timestampColumn(db), (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("situation_account")
    .on("situation")
    .columns(["account_id", "created_at"])
    .execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("situation").execute();
}
