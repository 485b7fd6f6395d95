import { openDatabase, type Db } from "./database.ts";
import { appliedMigrations, migrationNames } from "./migrate.ts";
import type { Database } from "./schema.ts";

/** What a restored copy holds, beside the live database. */
export interface Rehearsal {
  /** How many migrations have run on the copy. */
  migrations: number;
  /** The migrations of this release that have not. */
  missing: string[];
  /** Null: the copy or the live database does not have that table yet. */
  counts: Record<string, { copy: number | null; live: number | null }>;
}

/** The tables whose rows would be missed first. */
const counted = ["account", "lesson_progress", "statement", "question", "reply"] as const;

/** Compares a restored copy with the live database. Throws if no migration has run on the copy. */
export async function compareWithLive(
  copyAddress: string,
  liveAddress: string,
): Promise<Rehearsal> {
  const copy = openDatabase(copyAddress);
  const live = openDatabase(liveAddress);
  try {
    const applied = await appliedMigrations(copy);
    if (applied.length === 0) throw new Error("The copy is not a database of this program.");
    const counts: Rehearsal["counts"] = {};
    for (const table of counted) {
      counts[table] = { copy: await countOf(copy, table), live: await countOf(live, table) };
    }
    const missing = migrationNames.filter((name) => !applied.includes(name));
    return { migrations: applied.length, missing, counts };
  } finally {
    await copy.destroy();
    await live.destroy();
  }
}

async function countOf(db: Db, table: keyof Database) {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === table)) return null;
  const { count } = await db
    .selectFrom(table)
    .select((select) => select.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
