import type { Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("job")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("key", "text", (c) => c.unique())
    .addColumn("payload", "text", (c) => c.notNull())
    .addColumn("account_id", "text", (c) => c.references("account.id").onDelete("cascade"))
    .addColumn("run_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("attempts", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("lease", "text")
    .addColumn("lease_ends_at", timestampColumn(db))
    .addColumn("last_error", "text")
    .addColumn("dead_at", timestampColumn(db))
    .addColumn("created_at", timestampColumn(db), (c) => c.notNull())
    .execute();
  await db.schema.createIndex("job_due").on("job").columns(["dead_at", "run_at"]).execute();
  await db.schema.createIndex("job_account").on("job").column("account_id").execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("job").execute();
}
