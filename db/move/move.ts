import { sql, type Transaction } from "kysely";
import type { Db } from "../database.ts";
import { isSchemaCurrent, migrateToLatest } from "../migrate.ts";
import { readOnlySince } from "../read-only.ts";
import type { Database } from "../schema.ts";
import { readState, writeState } from "../site-state.ts";
import { checksumOf, pagesOfSqlite, storable, type Row } from "./checksum.ts";
import { listColumns, listTables } from "./tables.ts";

export interface MovedTable {
  table: string;
  rows: number;
  sum: string;
}

/** What the target remembers of a move that is not finished. */
type Progress = Record<string, number>;

/**
 * Copies every row of a SQLite database into an empty PostgreSQL database, and checks the number of
 * rows and a checksum of each table. A move that was cut off goes on where it was. Throws if people
 * can still save at the source, if the target has data of its own, and if a table differs in the end.
 */
export async function moveDatabase(
  source: Db,
  target: Db,
  report: (moved: MovedTable) => void = () => {},
): Promise<MovedTable[]> {
  if (!(await isSchemaCurrent(source))) {
    throw new Error("The source was written by another release. Start this release on it once.");
  }
  if ((await readOnlySince(source)) === null) {
    throw new Error("People can still save. First run: npm run db -- read-only on");
  }
  await migrateToLatest(target);
  const tables = await listTables(source);
  const progress = await begin(target, tables);
  if (progress !== null) {
    for (const table of tables) await moveTable(source, target, table, progress);
  }

  const moved: MovedTable[] = [];
  for (const table of tables) {
    const result = { table, ...(await compare(source, target, table)) };
    report(result);
    moved.push(result);
  }
  await sql`analyze`.execute(target);
  await writeState(target, "move", "done", Date.now());
  return moved;
}

/** How far an earlier move came. Null: it came to its end. */
async function begin(target: Db, tables: string[]): Promise<Progress | null> {
  const saved = await readState(target, "move");
  if (saved === "done") return null;
  if (saved) return JSON.parse(saved) as Progress;
  const account = await target.selectFrom("account").select("id").limit(1).executeTakeFirst();
  if (account) throw new Error("The target has accounts of its own. Choose an empty database.");
  await target.transaction().execute(async (trx) => {
    for (const table of tables) await removeFirstRows(trx, table);
    await saveProgress(trx, {});
  });
  return {};
}

/** Migrations add rows to some tables, and the source has those rows too. */
async function removeFirstRows(trx: Transaction<Database>, table: string) {
  const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(trx);
  if (rows.length > 0) await sql`delete from ${sql.table(table)}`.execute(trx);
}

async function moveTable(source: Db, target: Db, table: string, progress: Progress) {
  const columns = await listColumns(source, table);
  for await (const page of pagesOfSqlite(source, table, progress[table] ?? 0)) {
    // The rows and how far they go are saved together, so none is moved twice or left out.
    await target.transaction().execute(async (trx) => {
      await insertRows(trx, table, columns, page);
      progress[table] = page.at(-1)!.moved_rowid;
      await saveProgress(trx, progress);
    });
  }
}

/** One statement with one parameter: thousands of rows would need too many parameters. */
async function insertRows(
  trx: Transaction<Database>,
  table: string,
  columns: string[],
  rows: Row[],
) {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = rows.map((row) =>
    Object.fromEntries(columns.map((column) => [column, storable(row[column] ?? null)])),
  );
  await sql`
    insert into ${sql.table(table)} (${names})
    select ${names} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(values)}::json)
  `.execute(trx);
}

async function compare(source: Db, target: Db, table: string) {
  const [there, here] = await Promise.all([checksumOf(source, table), checksumOf(target, table)]);
  if (there.rows !== here.rows || there.sum !== here.sum) {
    throw new Error(
      `The table ${table} differs: ${there.rows} rows and checksum ${there.sum} at the source, ` +
        `${here.rows} rows and ${here.sum} at the target.`,
    );
  }
  return here;
}

function saveProgress(trx: Transaction<Database>, progress: Progress) {
  return writeState(trx, "move", JSON.stringify(progress), Date.now());
}
