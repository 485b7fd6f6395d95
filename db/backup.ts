import { existsSync } from "node:fs";
import { chmod, copyFile, rename, rm } from "node:fs/promises";
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
  const part = `${target}.part`;
  await rm(part, { force: true });
  await sql`vacuum into ${part}`.execute(db);
  await chmod(part, 0o600);
  await checkWhole(part);
  await rename(part, target);
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
  const part = `${database}.part`;
  await copyFile(backup, part);
  await chmod(part, 0o600);
  await checkWhole(part);
  const release = await holdDatabase(database);
  try {
    // A log left beside the old file would be replayed into the new one.
    await rm(`${database}-wal`, { force: true });
    await rm(`${database}-shm`, { force: true });
    await rename(part, database);
  } finally {
    await release();
  }
}

async function checkWhole(file: string) {
  const db = openDatabase(file);
  try {
    await refuseNewerSchema(db);
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
    if (rows[0]?.integrity_check !== "ok") throw new Error(`${file} is damaged: ${rows[0]}`);
  } catch (error) {
    if (error instanceof Error && /SQLITE_(NOTADB|CORRUPT)/.test(error.message)) {
      throw new Error(`${file} is not a whole database.`, { cause: error });
    }
    throw error;
  } finally {
    await db.destroy();
  }
}
