import { existsSync } from "node:fs";
import { chmod, copyFile, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { sql } from "kysely";
import { openDatabase, type Db } from "./database.ts";
import { holdDatabase } from "./instance-lock.ts";
import { refuseNewerSchema } from "./migrate.ts";

/**
 * Writes everything committed so far to a new file that only this user may read, while the server
 * goes on writing. The file is checked before it gets its name.
 */
export async function backUp(db: Db, target: string) {
  if (existsSync(target)) throw new Error(`${target} exists. Choose another name, or remove it.`);
  await putInPlace(target, async (part) => {
    // SQLite fills an empty file that is there; one it made itself would be readable for a moment.
    await (await open(part, "wx", 0o600)).close();
    await sql`vacuum into ${part}`.execute(db);
    await checkWhole(part);
  });
}

/**
 * Puts a backup in the place of the database. Refuses a damaged file, one written by a newer
 * release, a database a server is using, and (without `force`) to replace one that exists.
 */
export async function restore(backup: string, database: string, { force }: { force: boolean }) {
  if (!existsSync(backup)) throw new Error(`There is no file ${backup}.`);
  if (existsSync(database) && !force) {
    throw new Error(`${database} exists. Add --force to replace it with ${backup}.`);
  }
  const release = await holdDatabase(database);
  try {
    await putInPlace(database, async (part) => {
      await copyFile(backup, part);
      await chmod(part, 0o600);
      await checkWhole(part);
      // A log left beside the old file would be replayed into the new one.
      await rm(`${database}-wal`, { force: true });
      await rm(`${database}-shm`, { force: true });
    });
  } finally {
    await release();
  }
}

/** Gives a file its name once it is whole and on the disk; otherwise nothing of it stays behind. */
async function putInPlace(target: string, write: (part: string) => Promise<void>) {
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

async function checkWhole(file: string) {
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
