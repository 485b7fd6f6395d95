import { SqliteConnection } from "./connection.ts";

/**
 * Locks the database file for this process and returns the function that unlocks it. The lock ends
 * with the process, even if the process is killed. Throws after 3 s if another process holds the
 * lock, because two servers on one file would each assume that they are alone.
 */
export async function lockFile(file: string) {
  const lock = await SqliteConnection.open(`${file}-lock`, "write");
  try {
    await lock.exec(
      "pragma busy_timeout = 3000; pragma locking_mode = exclusive; begin exclusive; commit;",
    );
  } catch (error) {
    await lock.close();
    throw new Error(`${file} is in use by another running server. Stop that one first.`, {
      cause: error,
    });
  }
  return () => lock.close();
}
