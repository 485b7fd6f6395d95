import { sql, type Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("lesson_progress")
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("lesson_id", "text", (c) => c.notNull())
    .addColumn("opened_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("completed_at", timestampColumn(db))
    .addPrimaryKeyConstraint("lesson_progress_key", ["account_id", "lesson_id"])
    .execute();

  await db.schema
    .createTable("exercise_response")
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("lesson_id", "text", (c) => c.notNull())
    .addColumn("exercise_id", "text", (c) => c.notNull())
    .addColumn("response", "text", (c) => c.notNull())
    .addColumn("saved_at", timestampColumn(db), (c) => c.notNull())
    .addPrimaryKeyConstraint("exercise_response_key", ["account_id", "lesson_id", "exercise_id"])
    .execute();

  await db.schema
    .createTable("life_rating")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("ratings", "text", (c) => c.notNull())
    .addColumn("goals", "text", (c) => c.notNull())
    .addColumn("rated_at", timestampColumn(db), (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("life_rating_account")
    .on("life_rating")
    .columns(["account_id", "rated_at"])
    .execute();

  await db.schema
    .createTable("safety_check")
    .addColumn("account_id", "text", (c) =>
      c.primaryKey().references("account.id").onDelete("cascade"),
    )
    .addColumn("result", "text", (c) =>
      c.notNull().check(sql`result in ('go', 'support', 'pause')`),
    )
    .addColumn("checked_at", timestampColumn(db), (c) => c.notNull())
    .execute();
}

export async function down(db: Kysely<unknown>) {
  for (const table of ["safety_check", "life_rating", "exercise_response", "lesson_progress"]) {
    await db.schema.dropTable(table).execute();
  }
}
