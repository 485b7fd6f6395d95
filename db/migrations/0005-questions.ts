import { sql, type Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

const urgency = sql`(case when cue is null then 1 else 0 end)`;

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
    .addColumn("asked_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("due_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("claimed_by", "text", (c) => c.references("account.id").onDelete("set null"))
    .addColumn("claimed_at", timestampColumn(db))
    .addColumn("answered_at", timestampColumn(db))
    .addColumn("seen_at", timestampColumn(db))
    .execute();
  await addQuestionIndexes(db);

  await db.schema
    .createTable("reply")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("question_id", "text", (c) =>
      c.notNull().references("question.id").onDelete("cascade"),
    )
    // The reply stays when the expert's account is erased.
    .addColumn("author_id", "text", (c) => c.references("account.id").onDelete("set null"))
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("sent_at", timestampColumn(db), (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("reply_question")
    .on("reply")
    .columns(["question_id", "sent_at"])
    .execute();
  // For erasing an account.
  await db.schema.createIndex("reply_author").on("reply").column("author_id").execute();
}

async function addQuestionIndexes(db: Kysely<unknown>) {
  await db.schema
    .createIndex("question_account")
    .on("question")
    .columns(["account_id", "asked_at", "id"])
    .execute();
  // The order of the desk: unanswered questions with a crisis card first, then by due date.
  await db.schema
    .createIndex("question_queue")
    .on("question")
    .expression(sql`answered_at, ${urgency}, due_at, id`)
    .execute();
  await db.schema
    .createIndex("question_answered")
    .on("question")
    .columns(["answered_at", "id"])
    .execute();
  await db.schema
    .createIndex("question_claimed")
    .on("question")
    .expression(sql`claimed_by, answered_at, ${urgency}, due_at, id`)
    .execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("reply").execute();
  await db.schema.dropTable("question").execute();
}
