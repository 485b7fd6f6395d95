import type { Database } from "../schema.ts";

/**
 * What a column holds. "words" were written by a person and are encrypted; "address"
 * names a person outside the site; "secret" opens something; "id", "fact" and "time" say no more than
 * their names.
 */
export type ColumnKind = "words" | "address" | "secret" | "id" | "fact" | "time";

export interface HeldTable<Row> {
  /** The column that leads to a person, directly or through another table; null: nobody's. */
  person: string | { column: string; through: keyof Database } | null;
  /** How the person gets it: in the download, on a page, or why not at all. */
  exported: string;
  /** Whether erasing the account deletes the rows. */
  erased: "deleted" | "nothing";
  /** How long a row is held while the account exists. */
  held: string;
  columns: { [Column in keyof Required<Row>]: ColumnKind };
}

export type HeldTables<Table extends keyof Database> = {
  [Name in Table]: HeldTable<Database[Name]>;
};
