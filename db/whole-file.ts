import { open, rename, rm } from "node:fs/promises";
import path from "node:path";

/**
 * Writes a file that only this user can read. `write` gets the name of an empty file beside `target`,
 * which is renamed to `target` once it is complete and flushed to disk, and removed on failure.
 */
export async function writeWholeFile(target: string, write: (part: string) => Promise<void>) {
  const part = `${target}.part`;
  await rm(part, { force: true });
  try {
    await (await open(part, "wx", 0o600)).close();
    await write(part);
    await flush(part);
    await rename(part, target);
  } catch (error) {
    // SQLite lays its log beside a file that it opened, and may leave it when the file is damaged.
    for (const ending of ["", "-wal", "-shm", "-journal"]) {
      await rm(`${part}${ending}`, { force: true });
    }
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
