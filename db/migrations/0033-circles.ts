import type { Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

/** Family circles: who is in one, the code to join, and what each member shows to whom. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("circle_member")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("account_id", "text", (c) =>
      c.notNull().unique().references("account.id").onDelete("cascade"),
    )
    .addColumn("circle_id", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("joined_at", timestampColumn(db), (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("circle_member_circle")
    .on("circle_member")
    .columns(["circle_id", "joined_at"])
    .execute();
  await db.schema
    .createTable("circle_invitation")
    .addColumn("circle_id", "text", (c) => c.primaryKey())
    .addColumn("member_id", "text", (c) =>
      c.notNull().references("circle_member.id").onDelete("cascade"),
    )
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("code_hash", "text", (c) => c.notNull().unique())
    .addColumn("code", "text", (c) => c.notNull())
    .addColumn("expires_at", timestampColumn(db), (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("circle_share")
    .addColumn("owner_id", "text", (c) =>
      c.notNull().references("circle_member.id").onDelete("cascade"),
    )
    .addColumn("viewer_id", "text", (c) =>
      c.notNull().references("circle_member.id").onDelete("cascade"),
    )
    .addColumn("thing", "text", (c) => c.notNull())
    .addColumn("shared_at", timestampColumn(db), (c) => c.notNull())
    .addPrimaryKeyConstraint("circle_share_key", ["owner_id", "viewer_id", "thing"])
    .execute();
  await db.schema
    .createIndex("circle_share_viewer")
    .on("circle_share")
    .columns(["viewer_id"])
    .execute();
  await db.schema
    .createTable("circle_settled")
    .addColumn("member_id", "text", (c) =>
      c.notNull().references("circle_member.id").onDelete("cascade"),
    )
    .addColumn("pair", "text", (c) => c.notNull())
    .addColumn("settled_at", timestampColumn(db), (c) => c.notNull())
    .addPrimaryKeyConstraint("circle_settled_key", ["member_id", "pair"])
    .execute();
}

export async function down(db: Kysely<unknown>) {
  for (const table of ["circle_settled", "circle_share", "circle_invitation", "circle_member"]) {
    await db.schema.dropTable(table).execute();
  }
}
