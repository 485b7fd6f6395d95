import type { Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

/**
 * A line that a member says unaided to a situation that is new to them, with the reader's score. And
 * whether an agreement to research covers these scores.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("fresh_line")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("after_talks", "integer", (c) => c.notNull())
    .addColumn("situation", "text", (c) => c.notNull())
    .addColumn("line", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("elements", "integer", (c) => c.notNull())
    .addColumn("reader", "text", (c) => c.notNull())
    .addColumn("said_at", timestampColumn(db), (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("fresh_line_account")
    .unique()
    .on("fresh_line")
    .columns(["account_id", "after_talks"])
    .execute();
  await db.schema
    .alterTable("research_consent")
    .addColumn("covers_lines", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.alterTable("research_consent").dropColumn("covers_lines").execute();
  await db.schema.dropTable("fresh_line").execute();
}
