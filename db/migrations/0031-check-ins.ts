import type { Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

/** The check-ins of a member, one for each of four weeks. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("check_in")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("week", "integer", (c) => c.notNull())
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("done_at", timestampColumn(db), (c) => c.notNull())
    .addUniqueConstraint("check_in_week", ["account_id", "week"])
    .execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("check_in").execute();
}
