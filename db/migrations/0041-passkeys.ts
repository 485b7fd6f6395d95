import type { Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

/** Keys on people's devices that sign them in. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("passkey")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("credential_id", "text", (c) => c.notNull().unique())
    .addColumn("public_key", "text", (c) => c.notNull())
    .addColumn("algorithm", "integer", (c) => c.notNull())
    // Devices count to 2^32, which needs the type of a timestamp on PostgreSQL.
    .addColumn("counter", timestampColumn(db), (c) => c.notNull())
    .addColumn("device", "text", (c) => c.notNull())
    .addColumn("created_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("last_used_at", timestampColumn(db))
    .execute();
  await db.schema.createIndex("passkey_account").on("passkey").column("account_id").execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("passkey").execute();
}
