import type { Database } from "../schema.ts";

/**
 * What a column holds. "words" were written by a person, or tell something about one, and are sealed;
 * "address" names a person outside the site; "secret" opens something; "staff" is
 * the id of someone who works here; "id" and "time" say no more
 * than their names; "fact" is a number. Any other text says why it is not sealed.
 */
export type ColumnKind =
  "words" | "address" | "secret" | "id" | "staff" | "fact" | "time" | PlainText;

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
  /** Whether the person's copy holds the rows, without secrets and ids of staff; or why not. */
  exported: "in the copy" | `never: ${string}`;
  /** How the words of a row are sealed. For a table that has some. */
  sealed?: {
    /** The columns that name the row. */
    row: string[];
    /** The column with the question whose key it is; without one it is the member's key. */
    question?: string;
  };
  /** Whether erasing the account deletes the rows. */
  erased: "deleted" | "nothing";
  /** How long a row is held while the account exists. */
  held: string;
  columns: { [Column in keyof Required<Row>]: ColumnKind };
}

/** What most tables of a member's own words have in common. */
export const ownWords = {
  person: "account_id",
  exported: "in the copy",
  sealed: { row: ["id"] },
  erased: "deleted",
  held: "until the person erases it or the account",
} satisfies Partial<HeldTable<object>>;

export type HeldTables<Table extends keyof Database> = {
  [Name in Table]: HeldTable<Database[Name]>;
};
