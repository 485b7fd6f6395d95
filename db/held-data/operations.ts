import { choice, type HeldTables } from "./held-table.ts";

export const operations: HeldTables<
  "form_use" | "job" | "audit_entry" | "audit_head" | "audit_person" | "cue_count" | "site_state"
> = {
  form_use: {
    person: "account_id",
    exported: "never: what the form made is exported",
    erased: "deleted",
    held: "for seven days",
    columns: { key: "secret", account_id: "id", made: "id", used_at: "time" },
  },
  job: {
    person: "account_id",
    exported: "never: it is gone when its work is done",
    erased: "deleted",
    held: "until its work is done, or given up and dropped",
    columns: {
      id: "id",
      name: choice,
      key: "id",
      payload: "secret",
      account_id: "id",
      run_at: "time",
      attempts: "fact",
      lease: "id",
      lease_ends_at: "time",
      last_error: { plain: "The name or code of an error, never its words." },
      dead_at: "time",
      created_at: "time",
    },
  },
  audit_entry: {
    person: null,
    exported: "never: it names people by ids that only audit_person explains",
    erased: "nothing",
    held: "always",
    columns: {
      seq: "fact",
      at: "time",
      actor: "id",
      action: choice,
      subject: "id",
      object: "id",
      hash: { plain: "A hash of ids and times." },
    },
  },
  audit_head: {
    person: null,
    exported: "never: it names nobody",
    erased: "nothing",
    held: "always",
    columns: { id: "id", seq: "fact", hash: { plain: "A hash of ids and times." } },
  },
  audit_person: {
    person: "account_id",
    exported: "never: it would explain the log to a stranger",
    erased: "deleted",
    held: "until the account is erased",
    columns: { account_id: "id", opaque_id: "id" },
  },
  cue_count: {
    person: null,
    exported: "never: it says nothing about people",
    erased: "nothing",
    held: "always",
    columns: {
      month: { plain: "A month. The counts name nobody." },
      place: choice,
      level: choice,
      category: choice,
      found_by: choice,
      count: "fact",
    },
  },
  site_state: {
    person: null,
    exported: "never: it says nothing about people",
    erased: "nothing",
    held: "always",
    columns: { name: choice, value: { plain: "A state of the whole site." }, changed_at: "time" },
  },
};
