import type { Kysely } from "kysely";

/** A line said in the member's own words, sealed with what the reader made of it. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable("dialogue_event").addColumn("own_line", "text").execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.alterTable("dialogue_event").dropColumn("own_line").execute();
}
