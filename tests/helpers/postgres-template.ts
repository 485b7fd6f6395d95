import pg from "pg";
import type { TestProject } from "vitest/node";
import { openDatabase } from "#db/database";
import { migrateToLatest } from "#db/migrate";
import { startPostgres } from "#tools/prepare/postgres";

/** Before the tests: starts a server and migrates a database for the tests to copy. Returns the cleanup. */
export default async function makePostgresTemplate(project: TestProject) {
  const server = await startPostgres();
  const client = new pg.Client({ connectionString: server.urlOf("postgres") });
  await client.connect();
  await client.query("create database migrated");
  await client.end();
  const url = server.urlOf("migrated");
  const db = openDatabase(url);
  await migrateToLatest(db);
  await db.destroy();
  project.provide("postgresTemplate", url);
  project.provide("sqliteTemplate", "");
  return () => server.close();
}
