import { choice, type HeldTables, ownWords } from "./held-table.ts";

export const notebook: HeldTables<
  "observation" | "journal_entry" | "plan" | "ask" | "reminder" | "check_in" | "research_consent"
> = {
  observation: {
    ...ownWords,
    columns: {
      id: "id",
      account_id: "id",
      kind: choice,
      happened_on: { plain: "A date. Lists are in its order." },
      words: "words",
      created_at: "time",
      updated_at: "time",
    },
  },
  journal_entry: {
    ...ownWords,
    columns: {
      id: "id",
      account_id: "id",
      written_on: { plain: "A date. There is one entry for each." },
      words: "words",
      created_at: "time",
      updated_at: "time",
    },
  },
  plan: {
    ...ownWords,
    columns: {
      id: "id",
      account_id: "id",
      kind: choice,
      words: "words",
      version: "fact",
      created_at: "time",
      updated_at: "time",
    },
  },
  ask: {
    ...ownWords,
    columns: {
      id: "id",
      account_id: "id",
      words: "words",
      version: "fact",
      created_at: "time",
      updated_at: "time",
    },
  },
  reminder: {
    ...ownWords,
    columns: {
      id: "id",
      account_id: "id",
      words: "words",
      by_mail: "fact",
      version: "fact",
      created_at: "time",
      updated_at: "time",
    },
  },
  check_in: {
    ...ownWords,
    columns: { id: "id", account_id: "id", week: "fact", words: "words", done_at: "time" },
  },
  research_consent: {
    person: "account_id",
    exported: "in the copy",
    erased: "deleted",
    held: "until the member takes it back",
    columns: { account_id: "id", given_at: "time", covers_lines: "fact" },
  },
};
