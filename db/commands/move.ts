import { openDatabase } from "../database.ts";
import { addKeys, openKeyTables } from "../keys/key-tables.ts";
import { moveDatabase, type MovedTable } from "../move/move.ts";
import { databaseExists } from "../sqlite/catalog.ts";
import { isPostgresUrl } from "../postgres/dialect.ts";
import { withoutPassword } from "../postgres/client.ts";

interface KeyStores {
  /** The key store beside a SQLite file. */
  storeOf(file: string): string;
  /** The key store that the settings name; both databases use it. */
  shared: string | null;
}

/** The work that `move sqlite:FILE postgres://...` asks for; null for other words. It reports each table. */
export function moveCommand(
  [from = "", to = "", ...rest]: string[],
  keyStores: KeyStores,
  report: (line: string) => void,
) {
  const file = /^sqlite:(.+)$/.exec(from)?.[1];
  if (!file || !isPostgresUrl(to) || rest.length > 0) return null;
  return () => move(file, to, keyStores, report);
}

async function move(
  file: string,
  url: string,
  { storeOf, shared }: KeyStores,
  report: (line: string) => void,
) {
  if (!(await databaseExists(file))) throw new Error(`There is no database ${file}.`);
  const began = performance.now();
  const source = openDatabase(file);
  const target = openDatabase(url);
  try {
    const moved = await moveDatabase(source, target, (table) => report(lineOf(table)));
    const keys = shared ? null : await moveKeys(storeOf(file), url);
    if (keys !== null) report(`${"data keys".padEnd(width)} ${keys} rows`);
    const rows = moved.reduce((sum, table) => sum + table.rows, 0);
    const seconds = Math.round((performance.now() - began) / 1000);
    return `Moved ${rows} rows in ${seconds} s; every table has the same rows in both databases.
Now set DATABASE_URL=${withoutPassword(url)} (with the password) and restart every server.`;
  } finally {
    await source.destroy();
    await target.destroy();
  }
}

/** The data keys, which lie in a store of their own. Those that were erased stay erased. */
async function moveKeys(from: string, to: string) {
  const source = await openKeyTables(from);
  const target = await openKeyTables(to);
  try {
    const rows = await source.selectFrom("data_key").selectAll().execute();
    for (let start = 0; start < rows.length; start += 1_000) {
      await addKeys(target, rows.slice(start, start + 1_000));
    }
    const { count } = await target
      .selectFrom("data_key")
      .select((select) => select.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    if (count !== rows.length) throw new Error(`${count} of ${rows.length} data keys were moved.`);
    return count;
  } finally {
    await source.destroy();
    await target.destroy();
  }
}

const width = 24;

function lineOf({ table, rows, sum }: MovedTable) {
  return `${table.padEnd(width)} ${rows} rows, checksum ${sum}`;
}
