import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "#db/database";
import { migrateToLatest } from "#db/migrate";

/** Before the tests: migrates a SQLite file for the tests to copy. Returns the cleanup. */
export default async function makeSqliteTemplate(project: TestProject) {
  const folder = await mkdtemp(path.join(tmpdir(), "kithwell-template-"));
  const file = path.join(folder, "template.sqlite");
  const db = openDatabase(file);
  await migrateToLatest(db);
  await db.destroy();
  project.provide("sqliteTemplate", file);
  project.provide("postgresTemplate", null);
  return () => rm(folder, { recursive: true });
}
