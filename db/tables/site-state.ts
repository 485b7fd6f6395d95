import type { Timestamp } from "./timestamp.ts";

/** Facts about the whole site that every server shares: one row each. */
export interface SiteStateTable {
  /**
   * "read-only": since when writes are refused, or empty. "search-index": a hash of the pages that the
   * index holds. "move": how far a move from another database has come. "write-check": written to find out whether the database can be written to.
   * "key-store": the mark of the key store that belongs to this database.
   */
  name: "read-only" | "search-index" | "move" | "write-check" | "key-store";
  value: string;
  changed_at: Timestamp;
}
