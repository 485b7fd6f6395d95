import { sql, type Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("observation")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('use', 'non-use')`))
    .addColumn("happened_on", "text", (c) => c.notNull())
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("created_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("updated_at", timestampColumn(db), (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("observation_account")
    .on("observation")
    .columns(["account_id", "happened_on", "created_at"])
    .execute();

  await db.schema
    .createTable("journal_entry")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("written_on", "text", (c) => c.notNull())
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("created_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("updated_at", timestampColumn(db), (c) => c.notNull())
    .execute();
  // One entry a day.
  await db.schema
    .createIndex("journal_entry_day")
    .on("journal_entry")
    .columns(["account_id", "written_on"])
    .unique()
    .execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("journal_entry").execute();
  await db.schema.dropTable("observation").execute();
}
