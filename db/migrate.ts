import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import { isPostgres, type Db } from "./database.ts";
import { migrations } from "./migrations/index.ts";
import * as postgres from "./postgres/catalog.ts";
import * as sqlite from "./sqlite/catalog.ts";

/** The migrations of this release, in order. */
export const migrationNames = Object.keys(migrations);
const names = migrationNames;

/** Brings the schema up to date and returns the names of the migrations it ran. */
export async function migrateToLatest(db: Db) {
  await refuseNewerSchema(db);
  for (let tries = 1; ; tries += 1) {
    const { error, results = [] } = await migratorFor(db).migrateToLatest();
    if (!error) return results.map((result) => result.migrationName);
    // Another server is migrating, or a long transaction holds a table. Each try waits for 5 s.
    if (!isLockTimeout(error) || tries === maxTries) throw error;
  }
}

/** About ten minutes. */
const maxTries = 120;

function isLockTimeout(error: unknown) {
  return error instanceof Error && "code" in error && error.code === "55P03";
}

/** Undoes the last migration and returns its name, or null if none has run. */
export async function migrateDown(db: Db) {
  const { error, results = [] } = await migratorFor(db).migrateDown();
  if (error) throw error;
  return results[0]?.migrationName ?? null;
}

/** Whether exactly the migrations of this release have run. */
export async function isSchemaCurrent(db: Db) {
  const applied = await appliedMigrations(db);
  return applied.length === names.length && applied.every((name) => names.includes(name));
}

/** Throws if a newer release has migrated the database. */
export async function refuseNewerSchema(db: Db) {
  refuseUnknownMigrations(await appliedMigrations(db));
}

/** Throws if one of these migrations is not part of this release. */
export function refuseUnknownMigrations(applied: string[]) {
  const unknown = applied.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new Error(
      `The database was written by a newer release (it has ${unknown.join(", ")}). Use that release, or restore an older backup.`,
    );
  }
}

/** The names of the migrations that have run, in order. */
export async function appliedMigrations(db: Db) {
  const { hasTable } = isPostgres(db) ? postgres : sqlite;
  if (!(await hasTable(db, "kysely_migration"))) return [];
  const applied = await sql<{
    name: string;
  }>`select name from kysely_migration order by name`.execute(db);
  return applied.rows.map((row) => row.name);
}

function migratorFor(db: Db) {
  return new Migrator({ db, provider: { getMigrations: async () => migrations } });
}
