import { sql, type Kysely } from "kysely";
import { isPostgres } from "../database.ts";
import { timestampColumn } from "./columns.ts";

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("audit_entry")
    .addColumn("seq", "integer", (c) => c.primaryKey())
    .addColumn("at", timestampColumn(db), (c) => c.notNull())
    .addColumn("actor", "text", (c) => c.notNull())
    .addColumn("action", "text", (c) => c.notNull())
    .addColumn("subject", "text")
    .addColumn("object", "text")
    .addColumn("hash", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("audit_head")
    .addColumn("id", "integer", (c) => c.primaryKey().check(sql`id = 1`))
    .addColumn("seq", "integer", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .execute();
  await sql`insert into audit_head (id, seq, hash) values (1, 0, '')`.execute(db);
  await db.schema
    .createTable("audit_person")
    .addColumn("account_id", "text", (c) =>
      c.primaryKey().references("account.id").onDelete("cascade"),
    )
    .addColumn("opaque_id", "text", (c) => c.notNull().unique())
    .execute();
  await (isPostgres(db) ? refuseChangesOnPostgres(db) : refuseChangesOnSqlite(db));
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("audit_entry").execute();
  if (isPostgres(db)) await sql`drop function refuse_audit_change`.execute(db);
  await db.schema.dropTable("audit_head").execute();
  await db.schema.dropTable("audit_person").execute();
}

async function refuseChangesOnSqlite(db: Kysely<unknown>) {
  await sql`create trigger audit_entry_no_update before update on audit_entry
    begin select raise(abort, 'audit entries are never changed'); end`.execute(db);
  await sql`create trigger audit_entry_no_delete before delete on audit_entry
    begin select raise(abort, 'audit entries are never deleted'); end`.execute(db);
}

async function refuseChangesOnPostgres(db: Kysely<unknown>) {
  await sql`create function refuse_audit_change() returns trigger language plpgsql as $$
    begin raise exception 'audit entries are never changed or deleted'; end $$`.execute(db);
  await sql`create trigger audit_entry_no_change before update or delete or truncate on audit_entry
    for each statement execute function refuse_audit_change()`.execute(db);
}
