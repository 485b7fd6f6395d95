import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { KeySettings } from "./key-store.ts";
import { newMasterKey, readMasterKeys } from "./master-keys.ts";

interface Settings {
  isProduction: boolean;
  /** A SQLite file, or the URL of a PostgreSQL database. */
  keyStore: string;
  dataKeyFile: string;
}

/**
 * The key store and the master keys of this installation. Throws in production if the file with the
 * master keys is missing; elsewhere the file is made.
 */
export function loadKeySettings({ isProduction, keyStore, dataKeyFile }: Settings): KeySettings {
  if (!isProduction && !existsSync(dataKeyFile)) makeFile(dataKeyFile);
  return { address: keyStore, masterKeys: readMasterKeys(dataKeyFile) };
}

function makeFile(file: string) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, `${newMasterKey()}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    // Another process made the file in the meantime.
    if (!existsSync(file)) throw error;
  }
}
