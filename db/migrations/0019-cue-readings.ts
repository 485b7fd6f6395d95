import type { Kysely } from "kysely";

/** Stores how a question was read, and counts readings by month without the words. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable("question").addColumn("soft_cue", "text").execute();
  await db.schema.alterTable("question").addColumn("reader", "text").execute();
  await db.schema
    .createTable("cue_count")
    .addColumn("month", "text", (c) => c.notNull())
    .addColumn("place", "text", (c) => c.notNull())
    .addColumn("level", "text", (c) => c.notNull())
    .addColumn("category", "text", (c) => c.notNull())
    .addColumn("found_by", "text", (c) => c.notNull())
    .addColumn("count", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("cue_count_key", ["month", "place", "level", "category", "found_by"])
    .execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("cue_count").execute();
  await db.schema.alterTable("question").dropColumn("reader").execute();
  await db.schema.alterTable("question").dropColumn("soft_cue").execute();
}
