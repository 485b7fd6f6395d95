import type { Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

/** A mailed link that signs in, with a code for the browser that asked for it. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("sign_in_link")
    .addColumn("account_id", "text", (c) =>
      c.primaryKey().references("account.id").onDelete("cascade"),
    )
    .addColumn("token", "text", (c) => c.notNull().unique())
    .addColumn("code", "text", (c) => c.notNull())
    .addColumn("browser", "text", (c) => c.notNull())
    .addColumn("email", "text", (c) => c.notNull())
    .addColumn("expires_at", timestampColumn(db), (c) => c.notNull())
    .execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("sign_in_link").execute();
}
