import { sql, type Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("statement")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("recipient", "text", (c) => c.notNull())
    .addColumn("occasion", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("is_ready", "integer", (c) => c.notNull().check(sql`is_ready in (0, 1)`))
    .addColumn("rubric_version", "text", (c) => c.notNull())
    .addColumn("attempt_id", "text", (c) =>
      c.references("dialogue_attempt.id").onDelete("set null"),
    )
    .addColumn("line", "text")
    .addColumn("created_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("updated_at", timestampColumn(db), (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("statement_account")
    .on("statement")
    .columns(["account_id", "updated_at", "id"])
    .execute();
  // A line of a dialogue attempt can be saved only once.
  await db.schema
    .createIndex("statement_line")
    .on("statement")
    .columns(["attempt_id", "line"])
    .unique()
    .execute();

  await db.schema
    .createTable("statement_version")
    .addColumn("statement_id", "text", (c) =>
      c.notNull().references("statement.id").onDelete("cascade"),
    )
    .addColumn("seq", "integer", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("rubric_version", "text", (c) => c.notNull())
    .addColumn("kept_at", timestampColumn(db), (c) => c.notNull())
    .addPrimaryKeyConstraint("statement_version_pk", ["statement_id", "seq"])
    .execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("statement_version").execute();
  await db.schema.dropTable("statement").execute();
}
