import { sql, type Kysely } from "kysely";

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("question")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("topic", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("sharing", "text", (c) => c.notNull().check(sql`sharing in ('experts', 'members')`))
    .addColumn("cue", "text")
    .addColumn("asked_at", "integer", (c) => c.notNull())
    .addColumn("due_at", "integer", (c) => c.notNull())
    .addColumn("claimed_by", "text", (c) => c.references("account.id").onDelete("set null"))
    .addColumn("claimed_at", "integer")
    .addColumn("answered_at", "integer")
    .execute();
  await db.schema
    .createIndex("question_account")
    .on("question")
    .columns(["account_id", "asked_at"])
    .execute();
  await db.schema
    .createIndex("question_queue")
    .on("question")
    .columns(["answered_at", "due_at"])
    .execute();

  await db.schema
    .createTable("reply")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("question_id", "text", (c) =>
      c.notNull().references("question.id").onDelete("cascade"),
    )
    .addColumn("author_id", "text", (c) => c.notNull().references("account.id").onDelete("cascade"))
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("sent_at", "integer", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("reply_question")
    .on("reply")
    .columns(["question_id", "sent_at"])
    .execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("reply").execute();
  await db.schema.dropTable("question").execute();
}
