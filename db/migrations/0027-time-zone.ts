import type { Kysely } from "kysely";

/** Gives an account a time zone. Null until the browser or the member has named one. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable("account").addColumn("time_zone", "text").execute();
}

export async function down(db: Kysely<unknown>) {
  await db.schema.alterTable("account").dropColumn("time_zone").execute();
}
