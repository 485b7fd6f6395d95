import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect } from "vitest";
import { openDatabase } from "#db/database";
import { acceptKeyStore } from "#db/keys/check-key-store";
import { addMasterKey, readMasterKeys } from "#db/keys/master-keys";
import { migrateToLatest } from "#db/migrate";
import { setReadOnly } from "#db/read-only";
import { keyStoreBeside } from "~/env.server";
import { generateMembers } from "#tools/members/generate-members";

/** Moves a site with members from a SQLite file to PostgreSQL, as an operator does. */
export async function moveThere(target: string) {
  const folder = await mkdtemp(path.join(tmpdir(), "before-the-move-"));
  const file = path.join(folder, "site.sqlite");
  const dataKeyFile = path.join(folder, "data.key");
  await addMasterKey(dataKeyFile);
  const keys = { address: keyStoreBeside(file), masterKeys: readMasterKeys(dataKeyFile) };
  const db = openDatabase(file, keys);
  await migrateToLatest(db);
  // The first start of a server marks the key store as the database's own.
  await acceptKeyStore(db, Date.now());
  await generateMembers(db, 300, Date.now());
  await setReadOnly(db, true, Date.now());
  await db.destroy();
  const command = ["db/cli.ts", "move", `sqlite:${file}`, target];
  const env = { ...process.env, DATABASE_URL: target, KEY_STORE: "" };
  const { stdout } = await promisify(execFile)(process.execPath, command, { env });
  await rm(folder, { recursive: true });
  expect(stdout).toMatch(/^account +300 rows/m);
}
