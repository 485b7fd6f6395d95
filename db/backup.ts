import { existsSync } from "node:fs";
import { isPostgresUrl } from "./postgres/dialect.ts";
import * as postgres from "./postgres/backup.ts";
import * as sqlite from "./sqlite/backup.ts";
import { compareWithLive, type Rehearsal } from "./rehearsal.ts";
import { writeWholeFile } from "./whole-file.ts";

export type { Rehearsal };

/**
 * Writes every committed row to a new file that only this user can read. Servers can go on writing.
 * The file is checked before it gets its final name.
 */
export async function backUpDatabase(address: string, target: string) {
  if (existsSync(target)) throw new Error(`${target} exists. Choose another name, or remove it.`);
  const { writeBackup } = engineOf(address);
  await writeWholeFile(target, (part) => writeBackup(address, part));
}

/**
 * Replaces the database with a backup. Throws if the backup is damaged or from a newer release, if a
 * server is using the database, and if the database exists and `force` is false.
 */
export async function restoreDatabase(
  backup: string,
  address: string,
  { force }: { force: boolean },
) {
  if (!existsSync(backup)) throw new Error(`There is no file ${backup}.`);
  await engineOf(address).replaceDatabase(backup, address, { force });
}

/**
 * Restores a backup beside the live database, compares the two and removes the copy. Throws if the
 * backup is damaged or from a newer release. The live database can go on being used.
 */
export async function rehearseRestore(backup: string, address: string): Promise<Rehearsal> {
  return engineOf(address).withCopyBeside(backup, address, (copy) =>
    compareWithLive(copy, address),
  );
}

function engineOf(address: string) {
  return isPostgresUrl(address) ? postgres : sqlite;
}
