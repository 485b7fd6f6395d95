import { isPostgres, type Db } from "../database.ts";
import { lockDatabase } from "../lock.ts";
import { appliedMigrations, migrateDown, migrateToLatest } from "../migrate.ts";
import { refuseIfInUse } from "../postgres/catalog.ts";

interface MigrateOptions {
  address: string;
  force: boolean;
}

/** The work that `migrate` or `migrate down` asks for; null for other words. */
export function migrateCommand([how, ...rest]: string[], options: MigrateOptions) {
  if (rest.length > 0) return null;
  if (how === undefined) return migrate;
  return how === "down" ? (db: Db) => undoLast(db, options) : null;
}

async function migrate(db: Db) {
  const applied = await migrateToLatest(db);
  return applied.length > 0 ? `Applied: ${applied.join(", ")}` : "Already up to date.";
}

/** Undoing a migration deletes what it holds, so it takes --force and no server may run. */
async function undoLast(db: Db, { address, force }: MigrateOptions) {
  const last = (await appliedMigrations(db)).at(-1);
  if (last === undefined) return "Undone: nothing";
  if (!force) {
    throw new Error(
      `This would undo ${last} and delete what its tables and columns hold. Make a backup, then add --force.`,
    );
  }
  const release = await lockDatabase(address);
  try {
    if (isPostgres(db)) await refuseIfInUse(db);
    return `Undone: ${(await migrateDown(db)) ?? "nothing"}`;
  } finally {
    await release();
  }
}
