import type { AccountTable, GrantTable, StaffRole } from "../schema.ts";
import type { SafetyResult } from "../tables/learning.ts";

/** The state of a paid membership at Stripe. */
export type Subscription = "monthly" | "yearly" | "past-due" | "ending" | "ended";

export interface Person extends Pick<AccountTable, "alias" | "email" | "country" | "track"> {
  /** What this account shows. */
  shows: string;
  /** The key in the authenticator app, 32 characters. Only staff have one. */
  phoneKey?: string;
  roles?: StaffRole[];
  /** What staff show behind their name. */
  credential?: string;
  /** A membership without a payment. `days` is its length from now; null means without end. */
  given?: { source: GrantTable["source"]; days: number | null };
  /** A paid membership, which Stripe reports through webhooks. */
  bought?: Subscription;
  safety?: SafetyResult;
  /** How many lessons they have read, counted from the first. `openLesson` is one they only opened. */
  lessonsRead: number;
  openLesson?: string;
}
