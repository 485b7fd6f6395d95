import type { Timestamp } from "./timestamp.ts";

/**
 * Who saw or changed whose data. Rows are only ever added: the database refuses to change or delete
 * one, and each row's hash covers the row before it.
 */
export interface AuditEntryTable {
  /** 1, 2, 3 ... without gaps. */
  seq: number;
  at: Timestamp;
  /** Who did it: an opaque id of audit_person, or "operator" for the command line. */
  actor: string;
  /** What was done, from the list in db/audit.ts. */
  action: string;
  /** Whose data it was: an opaque id of audit_person; null where it was nobody's. */
  subject: string | null;
  /** What was touched, as kind and id ("question 4fQ..."); never any content. */
  object: string | null;
  /** SHA-256, in hex, of the hash before and this row. */
  hash: string;
}

/** One row: the newest hash. Adding an entry updates it first, so entries queue up behind each other. */
export interface AuditHeadTable {
  id: 1;
  seq: number;
  hash: string;
}

/** Which account an opaque id means. Erasing the account deletes the row; the entries stay. */
export interface AuditPersonTable {
  account_id: string;
  opaque_id: string;
}
