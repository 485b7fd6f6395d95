import type { Timestamp } from "./timestamp.ts";

/** A form that was sent and made something, so that sending it again makes nothing. */
export interface FormUseTable {
  /** A hash of the token of the shown form with everything in its fields. */
  key: string;
  account_id: string;
  /** The id of what was made. */
  made: string;
  used_at: Timestamp;
}
