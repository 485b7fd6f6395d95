import { sql, type Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

/** Gifts: a code that anybody may use once, and who ordered it. The two are apart: a gift names nobody. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("gift")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("plan", "text", (c) => c.notNull())
    .addColumn("months", "integer", (c) => c.notNull())
    .addColumn("code_hash", "text", (c) => c.notNull().unique())
    .addColumn("status", "text", (c) =>
      c.notNull().check(sql`status in ('unpaid', 'paid', 'redeemed', 'returned')`),
    )
    .addColumn("session_id", "text")
    .addColumn("payment_intent", "text", (c) => c.unique())
    .addColumn("unpaid_since", timestampColumn(db))
    .addColumn("paid_at", timestampColumn(db))
    .execute();
  await db.schema
    .createTable("gift_order")
    .addColumn("gift_id", "text", (c) => c.primaryKey().references("gift.id").onDelete("cascade"))
    .addColumn("account_id", "text", (c) => c.references("account.id").onDelete("cascade"))
    .addColumn("token", "text", (c) => c.notNull().unique())
    .addColumn("form_key", "text", (c) => c.unique())
    .addColumn("send_to", "text")
    .addColumn("send_at", timestampColumn(db))
    .addColumn("sent_at", timestampColumn(db))
    .addColumn("ordered_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("closed_at", timestampColumn(db))
    .execute();
  await db.schema.createIndex("gift_order_account").on("gift_order").column("account_id").execute();
  await db.schema.alterTable("grant").addColumn("months_after", "integer").execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.alterTable("grant").dropColumn("months_after").execute();
  await db.schema.dropTable("gift_order").execute();
  await db.schema.dropTable("gift").execute();
}
