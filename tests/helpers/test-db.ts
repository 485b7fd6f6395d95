import { onTestFinished } from "vitest";
import { openDatabase } from "#db/database";
import { newDatabase } from "./new-database";
import { testKeys } from "./test-keys";

/** A new migrated database, removed after the test. */
export async function testDb() {
  const { address, remove } = await newDatabase();
  const db = openDatabase(address, testKeys(address));
  onTestFinished(async () => {
    await db.destroy();
    await remove();
  });
  return db;
}
