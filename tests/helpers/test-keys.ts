import { createHash } from "node:crypto";
import type { KeySettings } from "#db/keys/key-store";

/** The key store of a test's database: a file beside a SQLite file, a schema in PostgreSQL. */
export function testKeys(address: string): KeySettings {
  const isUrl = address.startsWith("postgres");
  return { address: isUrl ? address : `${address}.keys`, masterKeys: [masterKey] };
}

const masterKey = { id: "test", key: createHash("sha256").update("tests").digest() };
