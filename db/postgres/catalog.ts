import { sql, type Kysely } from "kysely";
import pg from "pg";
import { applicationName } from "./dialect.ts";

/** Whether the database has a table with this name. */
export async function hasTable<Tables>(db: Kysely<Tables>, name: string) {
  const { rows } = await sql<{ found: boolean }>`
    select to_regclass(${name}) is not null as found
  `.execute(db);
  return rows[0]?.found === true;
}

/** Whether the database exists and a release of this program has migrated it. */
export async function databaseExists(url: string) {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query("select to_regclass('kysely_migration') as found");
    return rows[0].found !== null;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === noSuchDatabase) return false;
    throw error;
  } finally {
    await client.end();
  }
}

/** Throws if a connection other than this one comes from a server of this program. */
export async function refuseIfInUse<Tables>(db: Kysely<Tables>) {
  const { rows } = await sql<{ inUse: boolean }>`
    select exists (select from pg_stat_activity where datname = current_database()
      and application_name = ${applicationName} and pid <> pg_backend_pid()) as "inUse"
  `.execute(db);
  if (rows[0]?.inUse) throw new Error("A server is using the database. Stop it first.");
}

const noSuchDatabase = "3D000";
