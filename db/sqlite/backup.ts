import { existsSync } from "node:fs";
import { copyFile, rm } from "node:fs/promises";
import { sql } from "kysely";
import { openDatabase } from "../database.ts";
import { refuseNewerSchema } from "../migrate.ts";
import { newId } from "../new-id.ts";
import { writeWholeFile } from "../whole-file.ts";
import { lockFile } from "./lock.ts";

export async function writeBackup(file: string, target: string) {
  const db = openDatabase(file);
  try {
    await sql`vacuum into ${target}`.execute(db);
  } finally {
    await db.destroy();
  }
  await checkDatabase(target);
}

export async function replaceDatabase(backup: string, file: string, { force }: { force: boolean }) {
  if (existsSync(file) && !force) {
    throw new Error(`${file} exists. Add --force to replace it with ${backup}.`);
  }
  const release = await lockFile(file);
  try {
    await writeWholeFile(file, async (part) => {
      await copyFile(backup, part);
      await checkDatabase(part);
      // SQLite would replay the old file's log into the new file.
      await rm(`${file}-wal`, { force: true });
      await rm(`${file}-shm`, { force: true });
    });
  } finally {
    await release();
  }
}

/** Restores a backup into a file beside the live one for `work`, and removes it afterward. */
export async function withCopyBeside<Result>(
  backup: string,
  file: string,
  work: (copy: string) => Promise<Result>,
) {
  const copy = `${file}-drill-${newId()}`;
  try {
    await replaceDatabase(backup, copy, { force: false });
    return await work(copy);
  } finally {
    const endings = ["", "-wal", "-shm", "-lock", "-lock-wal", "-lock-shm", "-lock-journal"];
    for (const ending of endings) await rm(`${copy}${ending}`, { force: true });
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
