import { SqliteConnection } from "./sqlite-connection.ts";

/**
 * Holds the database for this process until released or until the process ends, however it ends.
 * Throws when another process holds it: two servers on one file would each think they are alone.
 */
export async function holdDatabase(file: string) {
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
