import { randomBytes } from "node:crypto";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated SQLite file, to copy. */
    sqliteTemplate: string;
    /** A migrated PostgreSQL database, to copy; null if the tests run on SQLite. */
    postgresTemplate: string | null;
  }
}

const postgresTemplate = inject("postgresTemplate");

/** Whether the tests of this file run on PostgreSQL; otherwise they run on SQLite. */
export const isOnPostgres = postgresTemplate !== null;

export interface NewDatabase {
  address: string;
  remove(): Promise<void>;
}

/** Creates a migrated database. */
export function newDatabase(): Promise<NewDatabase> {
  return postgresTemplate === null ? copySqlite() : createPostgres(postgresTemplate, true);
}

/** Chooses the address of a new database: one without tables, or a file that does not exist yet. */
export async function newEmptyDatabase(): Promise<NewDatabase> {
  return postgresTemplate === null ? newSqliteFile() : createPostgres(postgresTemplate, false);
}

async function newSqliteFile() {
  const folder = await mkdtemp(path.join(tmpdir(), "kithwell-test-"));
  const address = path.join(folder, "test.sqlite");
  return { address, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function copySqlite() {
  const database = await newSqliteFile();
  await copyFile(inject("sqliteTemplate"), database.address);
  return database;
}

async function createPostgres(template: string, isMigrated: boolean) {
  const name = `test_${randomBytes(8).toString("hex")}`;
  const from = isMigrated ? new URL(template).pathname.slice(1) : "template1";
  await runOnServer(template, `create database ${name} template ${from}`);
  return {
    address: withDatabase(template, name),
    // A server that was killed may still be connected.
    remove: () => runOnServer(template, `drop database if exists ${name} with (force)`),
  };
}

async function runOnServer(template: string, statement: string) {
  const client = new pg.Client({ connectionString: withDatabase(template, "postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string) {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}
