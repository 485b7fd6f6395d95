import { sql, type Kysely } from "kysely";
import { isPostgres } from "../database.ts";
import { timestampColumn } from "./columns.ts";

/** Copies of questions for the library, the agreements to them, and what is published. */
export async function up(db: Kysely<unknown>) {
  await createCopies(db);
  await createAnswers(db);
  await (isPostgres(db) ? createPostgresIndex(db) : createSqliteIndex(db));
}

async function createCopies(db: Kysely<unknown>) {
  const time = timestampColumn(db);
  await db.schema
    .createTable("answer_copy")
    .addColumn("question_id", "text", (c) =>
      c.primaryKey().references("question.id").onDelete("cascade"),
    )
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("edited_by", "text", (c) => c.references("account.id").onDelete("set null"))
    .addColumn("edited_at", time, (c) => c.notNull())
    .execute();
  await db.schema.createIndex("answer_copy_editor").on("answer_copy").column("edited_by").execute();
  await db.schema
    .createTable("answer_agreement")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("question_id", "text", (c) =>
      c.notNull().references("question.id").onDelete("cascade"),
    )
    .addColumn("text_hash", "text", (c) => c.notNull())
    .addColumn("audience", "text", (c) => c.notNull())
    .addColumn("agreed_at", time, (c) => c.notNull())
    .addColumn("ended_at", time)
    .execute();
  await db.schema
    .createIndex("answer_agreement_question")
    .on("answer_agreement")
    .column("question_id")
    .execute();
}

async function createAnswers(db: Kysely<unknown>) {
  await db.schema
    .createTable("answer")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("question_id", "text", (c) =>
      c.notNull().unique().references("question.id").onDelete("cascade"),
    )
    .addColumn("author_id", "text", (c) => c.references("account.id").onDelete("set null"))
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("question", "text", (c) => c.notNull())
    .addColumn("reply", "text", (c) => c.notNull())
    .addColumn("lessons", "text", (c) => c.notNull())
    .addColumn("audience", "text", (c) => c.notNull())
    .addColumn("published_at", timestampColumn(db), (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("answer_newest")
    .on("answer")
    .columns(["published_at", "id"])
    .execute();
  await db.schema.createIndex("answer_author").on("answer").column("author_id").execute();
  await db.schema
    .createTable("answer_tag")
    .addColumn("answer_id", "text", (c) => c.notNull().references("answer.id").onDelete("cascade"))
    .addColumn("tag", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("answer_tag_key", ["answer_id", "tag"])
    .execute();
  await db.schema.createIndex("answer_tag_tag").on("answer_tag").column("tag").execute();
  await db.schema
    .createTable("answer_help")
    .addColumn("answer_id", "text", (c) => c.notNull().references("answer.id").onDelete("cascade"))
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("pressed_at", timestampColumn(db), (c) => c.notNull())
    .addPrimaryKeyConstraint("answer_help_key", ["answer_id", "account_id"])
    .execute();
  await db.schema
    .createIndex("answer_help_account")
    .on("answer_help")
    .column("account_id")
    .execute();
}

async function createSqliteIndex(db: Kysely<unknown>) {
  await sql`
    create virtual table search_answer using fts5(
      answer_id unindexed, title, question, reply,
      tokenize = 'porter unicode61 remove_diacritics 2'
    )
  `.execute(db);
  // Without it, the words of a deleted row stay in the index until it is merged.
  await sql`insert into search_answer (search_answer, rank) values ('secure-delete', 1)`.execute(
    db,
  );
  // Also runs when the row goes because its question or its account was deleted.
  await sql`
    create trigger answer_leaves_search after delete on answer begin
      delete from search_answer where answer_id = old.id;
    end
  `.execute(db);
}

async function createPostgresIndex(db: Kysely<unknown>) {
  await sql`
    create table search_answer (
      answer_id text primary key references answer (id) on delete cascade,
      body text not null,
      words tsvector not null
    )
  `.execute(db);
  await sql`create index search_answer_words on search_answer using gin (words)`.execute(db);
}

export async function down(db: Kysely<unknown>) {
  if (!isPostgres(db)) await sql`drop trigger answer_leaves_search`.execute(db);
  const tables = ["search_answer", "answer_help", "answer_tag", "answer", "answer_agreement"];
  for (const table of [...tables, "answer_copy"]) await db.schema.dropTable(table).execute();
}
