import type { Timestamp } from "./timestamp.ts";

/** Why an account may open members' content, and until when. One row per source. */
export interface GrantTable {
  id: string;
  account_id: string;
  source: "subscription" | "gift" | "sponsor" | "complimentary" | "trial" | "staff";
  /** Stripe subscription id for source "subscription"; what else names the source, or null. */
  source_ref: string | null;
  status: "active" | "past_due" | "ended";
  /** Null: no end. */
  ends_at: Timestamp | null;
  /** When the source was last asked. An older answer never overwrites a newer one. */
  synced_at: Timestamp;
}

export interface StripeEventTable {
  id: string;
  type: string;
  received_at: Timestamp;
}
