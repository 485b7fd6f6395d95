import { mkdir } from "node:fs/promises";
import path from "node:path";
import { openDatabase, type AuditHeads, type Db } from "../database.ts";
import { loadKeySettings } from "../keys/key-settings.ts";
import * as postgres from "../postgres/catalog.ts";
import { withoutPassword } from "../postgres/client.ts";
import { isPostgresUrl } from "../postgres/dialect.ts";
import * as sqlite from "../sqlite/catalog.ts";

interface Given {
  address: string;
  keys: Parameters<typeof loadKeySettings>[0];
  /** Where the newest hash of the audit log is written. */
  heads: AuditHeads;
}

export type DatabaseAccess = ReturnType<typeof databaseAccess>;

/** How commands open the database of the settings, and close it when their work is done. */
export function databaseAccess({ address, keys, heads }: Given) {
  const isOnPostgres = isPostgresUrl(address);
  /** What messages call the database. */
  const name = withoutPassword(address);

  async function makeFolder() {
    if (!isOnPostgres) await mkdir(path.dirname(address), { recursive: true, mode: 0o700 });
  }

  /** Throws if the database does not exist: creating an empty one would hide a wrong address. */
  async function requireDatabase() {
    const { databaseExists } = isOnPostgres ? postgres : sqlite;
    if (await databaseExists(address)) return;
    const setting = isOnPostgres ? "DATABASE_URL" : "DATABASE_FILE";
    throw new Error(`There is no database ${name}. Set ${setting}.`);
  }

  async function withDatabase<Result>(work: (db: Db) => Promise<Result>) {
    await makeFolder();
    const db = openDatabase(address, loadKeySettings(keys), { auditHeads: heads });
    try {
      return await work(db);
    } finally {
      await db.destroy();
    }
  }

  async function withExisting(work: (db: Db) => Promise<string>) {
    await requireDatabase();
    return withDatabase(work);
  }

  return { address, name, makeFolder, requireDatabase, withDatabase, withExisting };
}
