import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { writeWholeFile } from "../whole-file.ts";
import { decrypt, encrypt } from "./aes-gcm.ts";
import type { DataKeyRow } from "./key-tables.ts";

/** A key that encrypts the data keys. Its id says which master key a data key was encrypted with. */
export interface MasterKey {
  id: string;
  key: Buffer;
}

/** The master keys, the current one first. Data keys are encrypted with the current one. */
export type MasterKeys = [MasterKey, ...MasterKey[]];

const byteCount = 32;

/**
 * Reads a file with one base64 key of 32 bytes a line. The first line is the current key, the others
 * are older keys that still decrypt.
 */
export function readMasterKeys(file: string): MasterKeys {
  const lines = readLines(file);
  const [current, ...older] = lines.map((line, index) =>
    parseMasterKey(line, `${file}:${index + 1}`),
  );
  if (!current)
    throw new Error(`${file} holds no key. Make one with: npm run db -- new-key ${file}`);
  return [current, ...older];
}

/** A new random key, as a line of the file. */
export function newMasterKey() {
  return randomBytes(byteCount).toString("base64");
}

/** Adds a new key as the first line of a file that only this user can read. The older keys stay. */
export async function addMasterKey(file: string) {
  let older = "";
  try {
    older = readFileSync(file, "utf8");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  const text = `${newMasterKey()}\n${older}`;
  await writeWholeFile(file, (part) => writeFile(part, text, { mode: 0o600 }));
}

/**
 * Encrypts a data key. Its owner is the context, so that the key cannot be moved to another owner's
 * row.
 */
export function wrapKey({ key }: MasterKey, ownerId: string, dataKey: Buffer) {
  return encrypt(key, ownerId, dataKey).toString("base64");
}

/** The data key of a row that was not erased. */
export function unwrapKey(masterKeys: MasterKeys, { owner_id, wrapped, master_key }: DataKeyRow) {
  const master = masterKeys.find(({ id }) => id === master_key);
  if (!master) {
    throw new Error(
      `The master key ${master_key} is not in DATA_KEY_FILE. Put the older key back on its own line.`,
    );
  }
  return decrypt(master.key, owner_id, Buffer.from(wrapped!, "base64"));
}

function readLines(file: string) {
  try {
    return readFileSync(file, "utf8").split("\n").filter(Boolean);
  } catch (error) {
    throw new Error(
      `The master key cannot be read from ${file}. Set DATA_KEY_FILE, or make the file with: npm run db -- new-key ${file}`,
      { cause: error },
    );
  }
}

function parseMasterKey(line: string, place: string): MasterKey {
  const key = Buffer.from(line.trim(), "base64");
  if (key.length !== byteCount) {
    throw new Error(`${place} is not a key: it must be ${byteCount} bytes in base64.`);
  }
  return { id: createHash("sha256").update(key).digest("hex").slice(0, 12), key };
}
