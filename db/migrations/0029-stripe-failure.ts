import type { Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

const indexes = { actor: ["actor", "seq"], subject: ["subject", "seq"], at: ["at"] };

/** Remembers payment events that could not be applied. The log gets indexes for its page. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("stripe_failure")
    .addColumn("event_id", "text", (c) => c.primaryKey())
    .addColumn("type", "text", (c) => c.notNull())
    .addColumn("tries", "integer", (c) => c.notNull())
    .addColumn("first_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("last_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("last_error", "text", (c) => c.notNull())
    .execute();
  for (const [name, columns] of Object.entries(indexes)) {
    await db.schema
      .createIndex(`audit_entry_${name}`)
      .on("audit_entry")
      .columns(columns as never[])
      .execute();
  }
}

export async function down(db: Kysely<unknown>) {
  for (const name of Object.keys(indexes)) {
    await db.schema.dropIndex(`audit_entry_${name}`).execute();
  }
  await db.schema.dropTable("stripe_failure").execute();
}
