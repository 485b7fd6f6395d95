import type { Timestamp } from "./timestamp.ts";

/** Gives an account access to members' content. An account has one row per source. */
export interface GrantTable {
  id: string;
  account_id: string;
  source: "subscription" | "gift" | "sponsor" | "complimentary" | "trial" | "staff";
  /** The id of the Stripe subscription, gift or sponsor code; null if the source has no id. */
  source_ref: string | null;
  status: "active" | "past_due" | "ended";
  /** Null means without end. */
  ends_at: Timestamp | null;
  /** When Stripe was asked for this state. An older state never overwrites a newer one. */
  synced_at: Timestamp;
}

export interface StripeEventTable {
  id: string;
  type: string;
  received_at: Timestamp;
}

/** An event that could not be applied. Deleted once it is. */
export interface StripeFailureTable {
  event_id: string;
  type: string;
  /** How often it arrived and failed. */
  tries: number;
  first_at: Timestamp;
  last_at: Timestamp;
  /** An error's name or code, never its words. */
  last_error: string;
}

/** A checkout that is talking to Stripe; the account's next one waits. Deleted when it is done. */
export interface CheckoutTurnTable {
  account_id: string;
  /** Which request has the turn. */
  holder: string;
  /** When the next one may begin although this one never said that it was done. */
  ends_at: Timestamp;
}
