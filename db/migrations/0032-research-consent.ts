import type { Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

/** Who agreed that their check-ins may be used for research. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("research_consent")
    .addColumn("account_id", "text", (c) =>
      c.primaryKey().references("account.id").onDelete("cascade"),
    )
    .addColumn("given_at", timestampColumn(db), (c) => c.notNull())
    .execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("research_consent").execute();
}
