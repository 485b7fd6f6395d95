import type { HeldTables } from "./held-table.ts";

export const operations: HeldTables<
  "job" | "audit_entry" | "audit_head" | "audit_person" | "cue_count" | "site_state"
> = {
  job: {
    person: "account_id",
    exported: "never: it is gone when its work is done",
    erased: "deleted",
    held: "until its work is done, or given up and dropped",
    columns: {
      id: "id",
      name: "fact",
      key: "id",
      payload: "secret",
      account_id: "id",
      run_at: "time",
      attempts: "fact",
      lease: "id",
      lease_ends_at: "time",
      last_error: "fact",
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
      action: "fact",
      subject: "id",
      object: "id",
      hash: "fact",
    },
  },
  audit_head: {
    person: null,
    exported: "never: it names nobody",
    erased: "nothing",
    held: "always",
    columns: { id: "id", seq: "fact", hash: "fact" },
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
      month: "time",
      place: "fact",
      level: "fact",
      category: "fact",
      found_by: "fact",
      count: "fact",
    },
  },
  site_state: {
    person: null,
    exported: "never: it says nothing about people",
    erased: "nothing",
    held: "always",
    columns: { name: "fact", value: "fact", changed_at: "time" },
  },
};
