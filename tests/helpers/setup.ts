import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { openDatabase } from "#db/database";
import { migrateToLatest } from "#db/migrate";

// Each test file has its own database behind `~/db.server`, so test files can run at the same time.
const folder = mkdtempSync(path.join(tmpdir(), "kithwell-test-"));
const file = path.join(folder, "app.sqlite");

Object.assign(process.env, {
  NODE_ENV: "test",
  SITE_URL: "http://localhost:3000",
  DATABASE_FILE: file,
  SESSION_SECRET: "a secret of the tests, long enough",
  LOG_LEVEL: "silent",
});

const db = openDatabase(file);
await migrateToLatest(db);
await db.destroy();

afterAll(async () => {
  await globalThis.openDb?.destroy();
  globalThis.openDb = undefined;
  rmSync(folder, { recursive: true, force: true });
});
