import { sql } from "kysely";
import { isPostgres, type Db } from "../database.ts";

/** Each server fills these by itself, and the state is that of one database. */
const notMoved = new Set([
  "search_page",
  "search_answer",
  "site_state",
  "kysely_migration",
  "kysely_migration_lock",
]);

/** The tables with data to move, each after those that it refers to. */
export async function listTables(source: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_master
    where type = 'table' and name not like 'sqlite_%' and name not like 'search_%'
    order by name
  `.execute(source);
  const names = rows.map(({ name }) => name).filter((name) => !notMoved.has(name));
  const ordered = new Set<string>();
  for (const name of names) await place(source, name, ordered, new Set());
  return [...ordered];
}

async function place(source: Db, name: string, ordered: Set<string>, above: Set<string>) {
  if (ordered.has(name) || above.has(name)) return;
  const { rows } = await sql<{ table: string }>`
    select "table" from pragma_foreign_key_list(${name})
  `.execute(source);
  for (const { table } of rows) await place(source, table, ordered, new Set([...above, name]));
  ordered.add(name);
}

/** The columns of a table in the order of their names. */
export async function listColumns(db: Db, table: string): Promise<string[]> {
  const { rows } = isPostgres(db)
    ? await sql<{ name: string }>`
        select column_name as name from information_schema.columns
        where table_schema = current_schema() and table_name = ${table}
      `.execute(db)
    : await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(db);
  return rows.map(({ name }) => name).sort();
}
