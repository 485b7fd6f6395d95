import { ownWords, type HeldTables } from "./held-table.ts";

export const statements: HeldTables<"statement" | "statement_version"> = {
  statement: {
    ...ownWords,
    columns: {
      id: "id",
      account_id: "id",
      name: "words",
      recipient: "words",
      occasion: "words",
      body: "words",
      is_ready: "fact",
      rubric_version: { plain: "The version of the coach." },
      attempt_id: "id",
      line: "words",
      line_hash: "secret",
      created_at: "time",
      updated_at: "time",
    },
  },
  statement_version: {
    person: { column: "statement_id", through: "statement" },
    exported: "in the copy",
    sealed: { row: ["statement_id", "seq"] },
    erased: "deleted",
    held: "as long as its statement, 30 versions at most",
    columns: {
      statement_id: "id",
      seq: "fact",
      body: "words",
      rubric_version: { plain: "The version of the coach." },
      kept_at: "time",
    },
  },
};
