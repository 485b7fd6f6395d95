import type { Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

/** The days on which a member plans to ask, one row for each. Their words are sealed. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("ask")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("created_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("updated_at", timestampColumn(db), (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("ask_account")
    .on("ask")
    .columns(["account_id", "created_at"])
    .execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("ask").execute();
}
