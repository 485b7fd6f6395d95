import type { Generated } from "kysely";
import type { Timestamp } from "./timestamp.ts";

/** Background work that must not be lost. A row is deleted when its work is done. */
export interface JobTable {
  id: string;
  /** Which work it is: a name that app/jobs knows. */
  name: string;
  /** Two jobs with one key are the same job: the second is not added. Null: no such rule. */
  key: string | null;
  /** JSON; each job parses its own shape. Never a member's words. */
  payload: string;
  /** Whose work it is, so that erasing the account drops it; null where it is nobody's. */
  account_id: string | null;
  run_at: Timestamp;
  /** How often it was started. */
  attempts: Generated<number>;
  /** Names the one run that may finish the job; null while nobody works on it. */
  lease: string | null;
  /** When another runner may take the job over: the one that held it has died. */
  lease_ends_at: Timestamp | null;
  /** What the last failed run said: an error's name or code, never its words. */
  last_error: string | null;
  /** When it was given up; null while it is still tried. */
  dead_at: Timestamp | null;
  created_at: Timestamp;
}
