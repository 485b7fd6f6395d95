import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("question_attachment")
    .addColumn("question_id", "text", (c) =>
      c.primaryKey().references("question.id").onDelete("cascade"),
    )
    .addColumn("content", "text", (c) => c.notNull())
    .execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("question_attachment").execute();
}
