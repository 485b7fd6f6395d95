import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { isOnPostgres, newDatabase } from "./new-database";

// Each test file has its own database behind `~/db.server`, so test files can run at the same time.
const database = await newDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "kithwell-test-"));

Object.assign(process.env, {
  NODE_ENV: "test",
  SITE_URL: "http://localhost:3000",
  ...(isOnPostgres
    ? { DATABASE_URL: database.address, DATABASE_FILE: path.join(folder, "none.sqlite") }
    : { DATABASE_FILE: database.address }),
  SESSION_SECRET: "a secret of the tests, long enough",
  LOG_LEVEL: "silent",
});

afterAll(async () => {
  await globalThis.openDb?.destroy();
  globalThis.openDb = undefined;
  await database.remove();
  rmSync(folder, { recursive: true });
});
