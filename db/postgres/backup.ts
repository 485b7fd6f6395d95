import { randomBytes } from "node:crypto";
import { pipeline } from "node:stream/promises";
import { text } from "node:stream/consumers";
import pg from "pg";
import { refuseUnknownMigrations } from "../migrate.ts";
import { startClient, withoutPassword } from "./client.ts";
import { applicationName } from "./dialect.ts";

/** Writes a dump in pg_dump's own compressed format. The schema of the data keys stays out. */
export async function writeBackup(url: string, target: string) {
  const dump = startClient(
    "pg_dump",
    ["--format=custom", "--exclude-schema=keys", `--file=${target}`],
    url,
  );
  await dump.ended;
  await checkDump(target);
}

/** Replaces the schema `public` in one transaction. */
export async function replaceDatabase(backup: string, url: string, { force }: { force: boolean }) {
  const name = withoutPassword(url);
  const { exists, isInUse } = await stateOf(url);
  if (exists && !force) {
    throw new Error(`${name} exists. Add --force to replace it with ${backup}.`);
  }
  if (isInUse) {
    throw new Error(`${name} is in use by another running server. Stop that one first.`);
  }
  await checkDump(backup);

  const dump = startClient("pg_restore", ["--no-owner", "--no-privileges", "--file=-", backup]);
  const psql = startClient("psql", ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1"], url);
  psql.output.resume();
  psql.input.write(`begin;\n${dropEverything}\n`);
  await pipeline(dump.output, psql.input, { end: false }).catch(() => {});
  // Without the commit, psql ends and PostgreSQL rolls everything back.
  const isWhole = await dump.ended.then(
    () => true,
    () => false,
  );
  psql.input.end(isWhole ? "commit;\n" : "");
  await psql.ended;
  await dump.ended;
}

/**
 * Restores a backup into a new database on the same server for `work`, and drops it afterward. The
 * role needs the right to create databases.
 */
export async function withCopyBeside<Result>(
  backup: string,
  url: string,
  work: (copy: string) => Promise<Result>,
) {
  const name = `drill_${randomBytes(8).toString("hex")}`;
  const copy = Object.assign(new URL(url), { pathname: `/${name}` }).href;
  await runOn(url, `create database ${name} template template0`);
  try {
    await replaceDatabase(backup, copy, { force: false });
    return await work(copy);
  } finally {
    await runOn(url, `drop database if exists ${name} with (force)`);
  }
}

async function runOn(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

// The dump has no commands that remove what a newer or older release created.
const dropEverything = `
  set client_min_messages = warning;
  drop schema public cascade;
  create schema public;
  alter schema public owner to pg_database_owner;
  grant usage on schema public to public;
`;

async function stateOf(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select to_regclass('kysely_migration') is not null as exists,
        exists (select from pg_stat_activity
          where datname = current_database() and application_name = $1) as "isInUse"`,
      [applicationName],
    );
    return rows[0] as { exists: boolean; isInUse: boolean };
  } finally {
    await client.end();
  }
}

async function checkDump(file: string) {
  const all = startClient("pg_restore", ["--file=-", file]);
  all.output.resume();
  const table = startClient("pg_restore", [
    "--data-only",
    "--table=kysely_migration",
    "--file=-",
    file,
  ]);
  const rows = text(table.output);
  try {
    await all.ended;
    await table.ended;
  } catch (error) {
    if (/missing/.test(String(error))) throw error;
    throw new Error(`${file} is not a whole database of this program.`, { cause: error });
  }
  const names = [...(await rows).matchAll(/^(\d{4}-[\w-]+)\t/gm)].map(([, name = ""]) => name);
  if (names.length === 0) throw new Error(`${file} is not a whole database of this program.`);
  refuseUnknownMigrations(names);
}
