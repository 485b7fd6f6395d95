import { sql, type Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("grant")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("source", "text", (c) =>
      c
        .notNull()
        .check(
          sql`source in ('subscription', 'gift', 'sponsor', 'complimentary', 'trial', 'staff')`,
        ),
    )
    .addColumn("source_ref", "text", (c) => c.unique())
    .addColumn("status", "text", (c) =>
      c.notNull().check(sql`status in ('active', 'past_due', 'ended')`),
    )
    .addColumn("ends_at", timestampColumn(db))
    .addColumn("synced_at", timestampColumn(db), (c) => c.notNull())
    .execute();
  await db.schema.createIndex("grant_account_id").on("grant").column("account_id").execute();

  // A webhook that Stripe delivers again finds its id here and changes nothing.
  await db.schema
    .createTable("stripe_event")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("type", "text", (c) => c.notNull())
    .addColumn("received_at", timestampColumn(db), (c) => c.notNull())
    .execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("stripe_event").execute();
  await db.schema.dropTable("grant").execute();
}
