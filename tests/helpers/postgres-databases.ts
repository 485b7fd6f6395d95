import { randomBytes } from "node:crypto";
import pg from "pg";

interface Pool {
  /** URLs of databases that are as the migrations left them. */
  clean: string[];
  /** URL to connection. A connection that has seen the tables makes a database clean in half the time. */
  open: Map<string, pg.Client>;
  migrated?: { state: string; rows: Rows };
}

/** The rows that the migrations wrote: table name to JSON. */
type Rows = [table: string, json: string][];

declare global {
  // Test files that share a worker load their modules anew, and share this.
  var databasePool: Pool | undefined;
}

const pool: Pool = (globalThis.databasePool ??= { clean: [], open: new Map() });

/** Returns the URL of a migrated database: one that an earlier test gave back, or a new copy. */
export async function takeMigrated(template: string) {
  const used = pool.clean.pop();
  if (used) return used;
  const url = await create(template, new URL(template).pathname.slice(1));
  // Reads a copy, because PostgreSQL does not copy a database that somebody is connected to.
  pool.migrated ??= await query(url, async (client) => ({
    state: await readState(client),
    rows: await readRows(client),
  }));
  return url;
}

/** Creates a database without tables and returns its URL. */
export function createEmpty(template: string) {
  return create(template, "template1");
}

/**
 * Makes a database as it was after the migrations, for the next test: that takes a fifth of the time of
 * a new copy. Drops the database if the test changed more than rows.
 */
export async function giveBack(template: string, url: string) {
  if (await restore(url).catch(() => false)) pool.clean.push(url);
  else await drop(template, url);
}

/** Drops a database. A server that was killed may still be connected to it. */
export async function drop(template: string, url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await pool.open.get(url)?.end();
  pool.open.delete(url);
  await query(withDatabase(template, "postgres"), (client) =>
    client.query(`drop database if exists ${name} with (force)`),
  );
}

async function create(template: string, from: string) {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await query(withDatabase(template, "postgres"), (client) =>
    client.query(`create database ${name} template ${from}`),
  );
  return withDatabase(template, name);
}

/** Returns false if the database has other tables, rules or settings than the migrated one. */
async function restore(url: string) {
  const { state, rows } = pool.migrated!;
  const client = pool.open.get(url) ?? (await connect(url));
  pool.open.set(url, client);
  await client.query(disconnectOthers);
  await client.query(emptyTables);
  await writeRows(client, rows);
  return (await readState(client)) === state;
}

async function connect(url: string) {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => pool.open.delete(url));
  await client.connect();
  return client;
}

const disconnectOthers = `
  select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

/** A condition for the tables of the site. The migrations' own tables never change in a test. */
const ours = "schemaname = 'public' and tablename not like 'kysely_%'";

// As a replica, PostgreSQL applies neither foreign keys nor triggers.
const emptyTables = `
  do $$ declare name text; begin
    set local session_replication_role = replica;
    drop schema if exists keys cascade;
    for name in select tablename from pg_tables where ${ours}
    loop execute format('delete from %I', name); end loop;
    for name in select sequencename from pg_sequences
      where schemaname = 'public' and last_value is not null
    loop execute format('alter sequence %I restart', name); end loop;
  end $$`;

async function readRows(client: pg.Client) {
  const tables = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where ${ours}`,
  );
  const rows: Rows = [];
  for (const { name } of tables.rows) {
    const all = await client.query(`select * from "${name}"`);
    if (all.rowCount) rows.push([name, JSON.stringify(all.rows)]);
  }
  return rows;
}

async function writeRows(client: pg.Client, rows: Rows) {
  for (const [name, json] of rows) {
    const table = `"${name}"`;
    const values = `select * from json_populate_recordset(null::${table}, $1)`;
    await client.query(`insert into ${table} ${values}`, [json]);
  }
}

/** Everything that a test can change except rows: tables, columns, indexes, triggers, settings. */
async function readState(client: pg.Client) {
  const { rows } = await client.query<{ state: string }>(`
    select concat_ws(' ',
      (select md5(string_agg(concat_ws(',', n.nspname, c.relname, c.relkind, a.attname, a.atttypid,
          a.attnotnull), ';' order by n.nspname, c.relname, a.attnum))
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid
        where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and a.attnum > 0),
      (select count(*) from pg_constraint),
      (select count(*) from pg_trigger where tgenabled = 'O'),
      (select count(*) from pg_proc), (select count(*) from pg_namespace),
      (select count(*) from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase
        where d.datname = current_database()),
      (select string_agg(name, ',' order by name) from kysely_migration)) as state`);
  return rows[0]!.state;
}

async function query<Result>(url: string, run: (client: pg.Client) => Promise<Result>) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string) {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}
