import type { Kysely, SelectQueryBuilder } from "kysely";
import type { Db } from "#db/database";
import { heldData } from "#db/held-data";
import type { ColumnKind, HeldTable } from "#db/held-data/held-table";
import { readSafetyCode } from "#db/sealed-safety";
import type { Database } from "#db/schema";
import { findQuestionSeals, getSeal, type Seal } from "#db/sealed";
import { heldKinds, type HeldKind } from "./held-kinds";

export type HeldRow = Record<string, unknown>;
type Register = HeldTable<Record<string, unknown>>;
/** The register names tables and columns as text. */
type AnyTables = Kysely<Record<string, HeldRow>>;
type AnyRows = SelectQueryBuilder<Record<string, HeldRow>, string, object>;

const registered = (table: keyof Database) => heldData[table] as Register;

/** The tables that a person's copy holds. */
export const copiedTables = (Object.keys(heldData) as (keyof Database)[]).filter(
  (table) => registered(table).exported === "in the copy",
);

/** The columns of a table that a copy holds: no secret, and no id of someone else. */
export function copiedColumns(table: keyof Database) {
  const columns = Object.entries(registered(table).columns as Record<string, ColumnKind>);
  return columns.filter(([, kind]) => kind !== "secret" && kind !== "staff").map(([name]) => name);
}

async function countHeld(db: Db, accountId: string, { tables }: HeldKind) {
  const { count } = await rowsOf(db, accountId, tables[0]!)
    .select((select) => select.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How many rows of each kind an account has, by the ids of the kinds. */
export async function countAll(db: Db, accountId: string) {
  const counts = await Promise.all(
    heldKinds.map(async (kind) => [kind.id, await countHeld(db, accountId, kind)] as const),
  );
  return Object.fromEntries(counts);
}

/** Everything that a table holds of an account, with the words open and times as ISO texts. */
export async function readHeld(db: Db, accountId: string, table: keyof Database) {
  const rows = await rowsOf(db, accountId, table).selectAll().execute();
  const { columns } = registered(table);
  const hasWords = rows.some((row) =>
    Object.entries(columns).some(([name, kind]) => kind === "words" && row[name] !== null),
  );
  const open = hasWords ? await opener(db, accountId, table, rows) : null;
  const shown = copiedColumns(table);
  return rows.map((row) => {
    const values = shown.map((name) => {
      const kind = (columns as Record<string, ColumnKind>)[name];
      const value = row[name] ?? null;
      if (kind === "time" && value !== null) return [name, new Date(Number(value)).toISOString()];
      if (kind === "words" && typeof value === "string") return [name, open!(row, name, value)];
      return [name, value];
    });
    return Object.fromEntries(values) as HeldRow;
  });
}

function rowsOf(db: Db, accountId: string, table: keyof Database): AnyRows {
  const { person } = registered(table);
  if (person === null) throw new Error(`The table ${table} is nobody's.`);
  const query = (db as unknown as AnyTables).selectFrom(table);
  if (typeof person === "string") return query.where(person, "=", accountId);
  return query.where(person.column, "in", rowsOf(db, accountId, person.through).select("id"));
}

/** Returns a function that opens one sealed text of these rows. */
async function opener(db: Db, accountId: string, table: keyof Database, rows: HeldRow[]) {
  const { row: naming, question } = registered(table).sealed!;
  const idOf = (row: HeldRow) => (question ? String(row[question]) : accountId);
  const seals: Map<string, Seal> = question
    ? await findQuestionSeals(db, [...new Set(rows.map(idOf))])
    : new Map([[accountId, await getSeal(db, accountId)]]);
  return (row: HeldRow, column: string, text: string) => {
    const place = { table, column, row: naming.map((name) => row[name]).join(" ") };
    const words = seals.get(idOf(row))?.open(place, text);
    if (words === undefined) return null;
    return table === "safety_check" ? readSafetyCode(words) : readWords(words);
  };
}

/** Answers of a form are JSON, and other words are text. */
function readWords(words: string): unknown {
  if (!/^[[{]/.test(words)) return words;
  try {
    return JSON.parse(words) as unknown;
  } catch {
    return words;
  }
}
