import { existsSync } from "node:fs";
import { chmod, copyFile, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { sql } from "kysely";
import { openDatabase, type Db } from "../database.ts";
import { lockDatabase } from "./lock.ts";
import { refuseNewerSchema } from "../migrate.ts";

/**
 * Writes every committed row to a new file that only this user can read. The server can go on
 * writing. The file is checked before it gets its final name.
 */
export async function backUpDatabase(db: Db, target: string) {
  if (existsSync(target)) throw new Error(`${target} exists. Choose another name, or remove it.`);
  await writeAtomically(target, async (part) => {
    // SQLite fills an existing empty file. A file that SQLite creates would be readable by others
    // for a moment.
    await (await open(part, "wx", 0o600)).close();
    await sql`vacuum into ${part}`.execute(db);
    await checkDatabase(part);
  });
}

/**
 * Replaces the database with a backup. Throws if the backup is damaged or from a newer release, if a
 * server is using the database, and if the database exists and `force` is false.
 */
export async function restoreDatabase(
  backup: string,
  database: string,
  { force }: { force: boolean },
) {
  if (!existsSync(backup)) throw new Error(`There is no file ${backup}.`);
  if (existsSync(database) && !force) {
    throw new Error(`${database} exists. Add --force to replace it with ${backup}.`);
  }
  const release = await lockDatabase(database);
  try {
    await writeAtomically(database, async (part) => {
      await copyFile(backup, part);
      await chmod(part, 0o600);
      await checkDatabase(part);
      // SQLite would replay the old file's log into the new file.
      await rm(`${database}-wal`, { force: true });
      await rm(`${database}-shm`, { force: true });
    });
  } finally {
    await release();
  }
}

/** Renames the file to `target` once it is complete and flushed to disk. Removes it on failure. */
async function writeAtomically(target: string, write: (part: string) => Promise<void>) {
  const part = `${target}.part`;
  await rm(part, { force: true });
  try {
    await write(part);
    await flush(part);
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  await flush(path.dirname(target));
}

async function flush(fileOrFolder: string) {
  const handle = await open(fileOrFolder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function checkDatabase(file: string) {
  const db = openDatabase(file);
  try {
    await refuseNewerSchema(db);
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
    const [finding] = rows;
    if (finding?.integrity_check !== "ok") throw new Error(`${file} is damaged.`);
    await sql`select name from kysely_migration`.execute(db);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (/SQLITE_(NOTADB|CORRUPT)|no such table/.test(error.message)) {
      throw new Error(`${file} is not a whole database of this program.`, { cause: error });
    }
    throw error;
  } finally {
    await db.destroy();
  }
}
