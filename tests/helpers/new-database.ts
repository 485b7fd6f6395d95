import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { inject } from "vitest";
import { createEmpty, drop, giveBack, takeMigrated } from "./postgres-databases";

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
  return postgresTemplate === null ? copySqlite() : takePostgres(postgresTemplate);
}

/** Chooses the address of a new database: one without tables, or a file that does not exist yet. */
export async function newEmptyDatabase(): Promise<NewDatabase> {
  return postgresTemplate === null ? newSqliteFile() : newPostgres(postgresTemplate);
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

async function takePostgres(template: string) {
  const address = await takeMigrated(template);
  return { address, remove: () => giveBack(template, address) };
}

async function newPostgres(template: string) {
  const address = await createEmpty(template);
  return { address, remove: () => drop(template, address) };
}
