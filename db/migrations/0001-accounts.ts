import { sql, type Kysely } from "kysely";
import { timestampColumn } from "./columns.ts";

export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("account")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("email", "text", (c) => c.notNull().unique())
    .addColumn("email_verified", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("alias", "text", (c) => c.notNull())
    .addColumn("role", "text", (c) =>
      c
        .notNull()
        .defaultTo("member")
        .check(sql`role in ('member', 'expert', 'admin')`),
    )
    .addColumn("country", "text", (c) => c.notNull().defaultTo("us"))
    .addColumn("track", "text", (c) =>
      c
        .notNull()
        .defaultTo("C")
        .check(sql`track in ('A', 'B', 'C')`),
    )
    .addColumn("two_factor_enabled", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("reply_mail", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("stripe_customer_id", "text", (c) => c.unique())
    .addColumn("created_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("updated_at", timestampColumn(db), (c) => c.notNull())
    .execute();
  await createCredential(db);
  await createSession(db);
  await createSecondFactor(db);
  await createOneTimeLink(db);

  await db.schema
    .createTable("verification")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("identifier", "text", (c) => c.notNull())
    .addColumn("value", "text", (c) => c.notNull())
    .addColumn("expires_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("created_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("updated_at", timestampColumn(db), (c) => c.notNull())
    .execute();
  await index(db, "verification", "identifier");

  await db.schema
    .createTable("rate_limit")
    .addColumn("key", "text", (c) => c.primaryKey())
    .addColumn("count", "integer", (c) => c.notNull())
    .addColumn("resets_at", timestampColumn(db), (c) => c.notNull())
    .execute();
}

export async function down(db: Kysely<unknown>) {
  for (const table of [
    "rate_limit",
    "verification",
    "one_time_link",
    "second_factor",
    "session",
    "credential",
    "account",
  ]) {
    await db.schema.dropTable(table).execute();
  }
}

async function createCredential(db: Kysely<unknown>) {
  await db.schema
    .createTable("credential")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("provider_id", "text", (c) => c.notNull())
    .addColumn("provider_account_id", "text", (c) => c.notNull())
    .addColumn("password", "text")
    .addColumn("access_token", "text")
    .addColumn("refresh_token", "text")
    .addColumn("id_token", "text")
    .addColumn("access_token_expires_at", timestampColumn(db))
    .addColumn("refresh_token_expires_at", timestampColumn(db))
    .addColumn("scope", "text")
    .addColumn("created_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("updated_at", timestampColumn(db), (c) => c.notNull())
    .execute();
  await index(db, "credential", "account_id");
}

async function createSession(db: Kysely<unknown>) {
  await db.schema
    .createTable("session")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("token", "text", (c) => c.notNull().unique())
    .addColumn("expires_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("last_seen_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("confirmed_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("second_factor_at", timestampColumn(db))
    .addColumn("user_agent", "text")
    .addColumn("ip_address", "text")
    .addColumn("created_at", timestampColumn(db), (c) => c.notNull())
    .addColumn("updated_at", timestampColumn(db), (c) => c.notNull())
    .execute();
  await index(db, "session", "account_id");
}

async function createSecondFactor(db: Kysely<unknown>) {
  await db.schema
    .createTable("second_factor")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("account_id", "text", (c) =>
      c.notNull().unique().references("account.id").onDelete("cascade"),
    )
    .addColumn("secret", "text", (c) => c.notNull())
    .addColumn("backup_codes", "text", (c) => c.notNull())
    .addColumn("verified", "integer", (c) => c.notNull().defaultTo(1))
    .addColumn("failed_verification_count", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("locked_until", timestampColumn(db))
    .execute();
}

async function createOneTimeLink(db: Kysely<unknown>) {
  await db.schema
    .createTable("one_time_link")
    .addColumn("token", "text", (c) => c.primaryKey())
    .addColumn("account_id", "text", (c) =>
      c.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("purpose", "text", (c) =>
      c.notNull().check(sql`purpose in ('reset', 'change-address')`),
    )
    .addColumn("email", "text")
    .addColumn("expires_at", timestampColumn(db), (c) => c.notNull())
    .addUniqueConstraint("one_time_link_newest", ["account_id", "purpose"])
    .execute();
}

async function index(db: Kysely<unknown>, table: string, column: string) {
  await db.schema.createIndex(`${table}_${column}`).on(table).column(column).execute();
}
