import { readFile, writeFile } from "node:fs/promises";
import { writeWholeFile } from "../whole-file.ts";
import type { KeyStore } from "./key-store.ts";
import type { DataKeyRow } from "./key-tables.ts";

/**
 * Writes all data keys to a file, over an older copy, and returns the number of those that were not erased. They stay encrypted
 * with the master key.
 */
export async function copyKeyStore(keyStore: KeyStore, target: string) {
  const rows = await keyStore.readRows();
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  await writeWholeFile(target, (part) => writeFile(part, text));
  return rows.filter(({ wrapped }) => wrapped !== null).length;
}

/** Adds the data keys of a copy that the store does not have. Erased keys stay erased. */
export async function restoreKeyStore(keyStore: KeyStore, source: string) {
  const lines = (await readFile(source, "utf8")).split("\n").filter(Boolean);
  await keyStore.addRows(lines.map((line) => JSON.parse(line) as DataKeyRow));
}
