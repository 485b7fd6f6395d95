import type { Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

/** Remembers which shown forms made something, so that a double tap makes one thing. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("form_use")
    .addColumn("key", "text", (c) => c.primaryKey())
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("made", "text", (c) => c.notNull())
    .addColumn("used_at", timestampColumn(db), (c) => c.notNull())
    .execute();
  await db.schema.createIndex("form_use_account").on("form_use").column("account_id").execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("form_use").execute();
}
