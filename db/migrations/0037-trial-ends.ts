import type { Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

/** When a member was told by mail that a trial ends. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable("grant").addColumn("end_told_at", timestampColumn(db)).execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.alterTable("grant").dropColumn("end_told_at").execute();
}
