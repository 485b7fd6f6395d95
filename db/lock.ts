import { isPostgresUrl } from "./postgres/dialect.ts";
import { lockFile } from "./sqlite/lock.ts";

/**
 * Locks a SQLite file for this server and returns the function that unlocks it. Throws if another
 * server has the lock. Several servers can share a PostgreSQL database, so it is not locked.
 */
export async function lockDatabase(address: string): Promise<() => Promise<void>> {
  return isPostgresUrl(address) ? async () => {} : lockFile(address);
}
