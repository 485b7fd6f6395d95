import { sql, type Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("dialogue_confidence")
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("attempt_id", "text", (c) =>
      c.notNull().references("dialogue_attempt.id").onDelete("cascade"),
    )
    .addColumn("moment", "text", (c) => c.notNull().check(sql`moment in ('before', 'after')`))
    .addColumn("level", "integer", (c) => c.notNull().check(sql`level between 1 and 5`))
    .addColumn("answered_at", timestampColumn(db), (c) => c.notNull())
    .addPrimaryKeyConstraint("dialogue_confidence_key", ["attempt_id", "moment"])
    .execute();
  // For a member's latest answers.
  await db.schema
    .createIndex("dialogue_confidence_change")
    .on("dialogue_confidence")
    .columns(["account_id", "answered_at"])
    .execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("dialogue_confidence").execute();
}
