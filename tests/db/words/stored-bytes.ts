import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { sql } from "kysely";
import type { Db } from "#db/database";
import { startClient } from "#db/postgres/client";
import type { Database } from "#db/schema";
import { isOnPostgres } from "#tests/helpers/new-database";
import type { Site } from "#tests/helpers/site";

/** The values of a column that are not null, of all rows or of one. */
export async function valuesOf(db: Db, table: keyof Database, column: string, id?: string) {
  const { rows } = await sql<{ value: string | null }>`
    select ${sql.ref(column)} as value from ${sql.table(table)}
    ${id === undefined ? sql`` : sql`where id = ${id}`}
  `.execute(db);
  return rows.flatMap(({ value }) => value ?? []);
}

/** The bytes of the database's files and of its write-ahead log. */
export async function filesOfDatabase({ db, databaseAddress, keyStore }: Site) {
  if (!isOnPostgres) {
    const files = [databaseAddress, `${databaseAddress}-wal`, keyStore];
    return Promise.all(files.map((file) => readFile(file)));
  }
  await sql`checkpoint`.execute(db);
  const { rows } = await sql<{ folder: string; id: string }>`
    select current_setting('data_directory') as folder, oid::text as id
    from pg_database where datname = current_database()
  `.execute(db);
  const { folder, id } = rows[0]!;
  const folders = [path.join(folder, "base", id), path.join(folder, "pg_wal")];
  const names = await Promise.all(
    folders.map(async (one) =>
      (await readdir(one, { withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(one, entry.name)),
    ),
  );
  return Promise.all(names.flat().map((file) => readFile(file)));
}

/** A backup of PostgreSQL is compressed. */
export async function readBackup(file: string) {
  if (!isOnPostgres) return readFile(file);
  const { output, ended } = startClient("pg_restore", ["--file=-", file]);
  const [dump] = await Promise.all([buffer(output), ended]);
  return dump;
}
