import { sql, type Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("dialogue_attempt")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("dialogue_id", "text", (c) => c.notNull())
    .addColumn("version", "text", (c) => c.notNull())
    .addColumn("seed", "integer", (c) => c.notNull())
    .addColumn("started_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("ended_at", timestampColumn(db))
    .addColumn("ending", "text", (c) => c.check(sql`ending in ('window', 'calm', 'escalation')`))
    .addColumn("debrief", "text")
    .execute();
  // For a member's history, and for the last attempt at each dialogue, newest first.
  await db.schema
    .createIndex("dialogue_attempt_history")
    .on("dialogue_attempt")
    .columns(["account_id", "ended_at"])
    .execute();
  await db.schema
    .createIndex("dialogue_attempt_last")
    .on("dialogue_attempt")
    .columns(["account_id", "dialogue_id", "ended_at"])
    .execute();
  // Two tabs that start a dialogue at the same time share one attempt.
  await db.schema
    .createIndex("dialogue_attempt_open")
    .on("dialogue_attempt")
    .columns(["account_id", "dialogue_id"])
    .unique()
    .where(sql.ref("ended_at"), "is", null)
    .execute();

  await db.schema
    .createTable("dialogue_event")
    .addColumn("attempt_id", "text", (c) =>
      c.notNull().references("dialogue_attempt.id").onDelete("cascade"),
    )
    .addColumn("seq", "integer", (c) => c.notNull())
    .addColumn("type", "text", (c) => c.notNull().check(sql`type in ('say', 'rewind')`))
    .addColumn("choice_id", "text")
    .addColumn("happened_at", timestampColumn(db), (c) => c.notNull())
    .addPrimaryKeyConstraint("dialogue_event_key", ["attempt_id", "seq"])
    .execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("dialogue_event").execute();
  await db.schema.dropTable("dialogue_attempt").execute();
}
