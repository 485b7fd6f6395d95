import { onTestFinished } from "vitest";
import { openDatabase } from "#db/database";
import { newDatabase } from "./new-database";

/** A new migrated database, removed after the test. */
export async function testDb() {
  const { address, remove } = await newDatabase();
  const db = openDatabase(address);
  onTestFinished(async () => {
    await db.destroy();
    await remove();
  });
  return db;
}
