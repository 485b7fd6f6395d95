import type { Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("plan")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("created_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("updated_at", timestampColumn(db), (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("plan_account")
    .on("plan")
    .columns(["account_id", "kind", "created_at"])
    .execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("plan").execute();
}
