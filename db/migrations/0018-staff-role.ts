import { sql, type Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

interface Tables {
  account: { id: string; alias: string; role: string; updated_at: number };
  staff_role: {
    account_id: string;
    role: string;
    name: string;
    credential: string;
    given_at: number;
  };
}

/** Gives an account any number of roles. Experts and admins keep theirs, under their alias. */
export async function up(db: Kysely<Tables>) {
  await db.schema
    .createTable("staff_role")
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("role", "text", (c) =>
      c.notNull().check(sql`role in ('expert', 'reviewer', 'moderator', 'admin')`),
    )
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("credential", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("given_at", timestampColumn(db as Kysely<unknown>), (c) => c.notNull())
    .addPrimaryKeyConstraint("staff_role_primary", ["account_id", "role"])
    .execute();
  await db
    .insertInto("staff_role")
    .columns(["account_id", "role", "name", "given_at"])
    .expression((from) =>
      from
        .selectFrom("account")
        .select(["id", "role", "alias", "updated_at"])
        .where("role", "!=", "member"),
    )
    .execute();
  await db.schema.alterTable("account").dropColumn("role").execute();
}

/** An account with several roles becomes an admin if one of them is that, else an expert. */
export async function down(db: Kysely<Tables>) {
  await db.schema
    .alterTable("account")
    .addColumn("role", "text", (c) =>
      c
        .notNull()
        .defaultTo("member")
        .check(sql`role in ('member', 'expert', 'admin')`),
    )
    .execute();
  for (const role of ["expert", "admin"]) {
    await db
      .updateTable("account")
      .set({ role })
      .where("id", "in", (from) =>
        from.selectFrom("staff_role").select("account_id").where("role", "=", role),
      )
      .execute();
  }
  await db.schema.dropTable("staff_role").execute();
}
