import type { KeySettings } from "#db/keys/key-store";
import { readMasterKeys } from "#db/keys/master-keys";

/** The key store of a test's database: a file beside a SQLite file, a schema in PostgreSQL. */
export function testKeys(address: string): KeySettings {
  const isUrl = address.startsWith("postgres");
  return {
    address: isUrl ? address : `${address}.keys`,
    masterKeys: readMasterKeys(process.env.DATA_KEY_FILE!),
  };
}
