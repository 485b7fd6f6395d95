import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, inject, vi } from "vitest";
import { newMasterKey } from "#db/keys/master-keys";
import type { BuiltText } from "~/content/mdx.server";
import { isOnPostgres, newDatabase } from "./new-database";

declare module "vitest" {
  interface ProvidedContext {
    /** The test files that read lessons, dialogues and other texts. */
    contentTests: string[];
  }
}

declare global {
  var environmentOfTests: NodeJS.ProcessEnv | undefined;
}

// Test files share their workers, which saves half the time. None may notice an earlier file: modules
// are loaded again, and the environment and the clock are as they were.
vi.resetModules();
vi.useRealTimers();
globalThis.environmentOfTests ??= { ...process.env };
for (const name of Object.keys(process.env)) delete process.env[name];
Object.assign(process.env, globalThis.environmentOfTests);

// Each test file has its own database behind `~/db.server`, so test files can run at the same time.
const database = await newDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "kithwell-test-"));

Object.assign(process.env, {
  NODE_ENV: "test",
  SITE_URL: "http://localhost:3000",
  ...(isOnPostgres
    ? { DATABASE_URL: database.address, DATABASE_FILE: path.join(folder, "none.sqlite") }
    : { DATABASE_FILE: database.address }),
  DATA_KEY_FILE: path.join(folder, "data.key"),
  ...(!isOnPostgres && { KEY_STORE: path.join(folder, "keys.sqlite") }),
  SESSION_SECRET: "a secret of the tests, long enough",
  LOG_LEVEL: "silent",
});

writeFileSync(process.env.DATA_KEY_FILE!, newMasterKey());

// Compiling every lesson takes seconds. The build before the tests has done it.
const testFile = path.relative(".", expect.getState().testPath ?? "");
if (inject("contentTests").includes(testFile)) {
  const { loadBuiltTexts } = await import("~/content/mdx.server");
  loadBuiltTexts(JSON.parse(readFileSync("build/content.json", "utf8")) as BuiltText[]);
}

afterAll(async () => {
  await globalThis.openDb?.destroy();
  globalThis.openDb = undefined;
  await database.remove();
  rmSync(folder, { recursive: true });
});
