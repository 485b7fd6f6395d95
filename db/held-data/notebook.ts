import type { HeldTables } from "./held-table.ts";

export const notebook: HeldTables<"observation" | "journal_entry"> = {
  observation: {
    person: "account_id",
    exported: "in the download",
    erased: "deleted",
    held: "until the person erases it or the account",
    columns: {
      id: "id",
      account_id: "id",
      kind: "fact",
      happened_on: "fact",
      words: "words",
      created_at: "time",
      updated_at: "time",
    },
  },
  journal_entry: {
    person: "account_id",
    exported: "in the download",
    erased: "deleted",
    held: "until the person erases it or the account",
    columns: {
      id: "id",
      account_id: "id",
      written_on: "fact",
      words: "words",
      created_at: "time",
      updated_at: "time",
    },
  },
};
