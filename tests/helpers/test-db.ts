import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { openDatabase } from "#db/database";
import { migrateToLatest } from "#db/migrate";

/** A new migrated database, removed after the test. */
export async function testDb() {
  const folder = await mkdtemp(path.join(tmpdir(), "test-db-"));
  const db = openDatabase(path.join(folder, "test.sqlite"));
  onTestFinished(async () => {
    await db.destroy();
    await rm(folder, { recursive: true });
  });
  await migrateToLatest(db);
  return db;
}
