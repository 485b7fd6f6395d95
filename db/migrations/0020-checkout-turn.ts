import type { Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

/** Lets one checkout at a time talk to Stripe for an account, whichever server it runs on. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("checkout_turn")
    .addColumn("account_id", "text", (c) =>
      c.primaryKey().references("account.id").onDelete("cascade"),
    )
    .addColumn("holder", "text", (c) => c.notNull())
    .addColumn("ends_at", timestampColumn(db), (c) => c.notNull())
    .execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("checkout_turn").execute();
}
