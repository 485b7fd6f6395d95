import type { Database } from "../schema.ts";

/**
 * What a column holds. "words" were written by a person, or tell something about one, and are sealed;
 * "address" names a person outside the site; "secret" opens something; "id" and "time" say no more
 * than their names; "fact" is a number. Any other text says why it is not sealed.
 */
export type ColumnKind = "words" | "address" | "secret" | "id" | "fact" | "time" | PlainText;

interface PlainText {
  /** Why the text is stored as it is. */
  plain: string;
}

/** One word of a short list that the program searches and sorts by. */
export const choice: PlainText = { plain: "One word of a short list that queries look for." };

/** The name of a lesson, a dialogue or another file. */
export const contentName: PlainText = {
  plain: "Names a file of the content, and queries look for it.",
};

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

/** What most tables of a member's own words have in common. */
export const ownWords = {
  person: "account_id",
  exported: "in the download",
  erased: "deleted",
  held: "until the person erases it or the account",
} as const;

export type HeldTables<Table extends keyof Database> = {
  [Name in Table]: HeldTable<Database[Name]>;
};
