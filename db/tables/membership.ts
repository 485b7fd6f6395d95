import type { Generated } from "kysely";
import type { Timestamp } from "./timestamp.ts";

/** Gives an account access to members' content. An account has one row per source. */
export interface GrantTable {
  id: string;
  account_id: string;
  source: "subscription" | "gift" | "sponsor" | "complimentary" | "trial" | "staff";
  /** The id of the Stripe subscription or gift, `seatRef` of a code, or `forNothingRef`; null if the source has none. */
  source_ref: string | null;
  status: "active" | "past_due" | "ended";
  /** Null means without end. */
  ends_at: Timestamp | null;
  /** When Stripe was asked for this state. An older state never overwrites a newer one. */
  synced_at: Timestamp;
  /**
   * For a gift that begins when the paid membership ends: how long it then lasts, in months. Until then
   * `ends_at` moves with the paid period. Null for every other grant.
   */
  months_after: Generated<number | null>;
  /** When the member was told by mail that it ends; null if they were not. */
  end_told_at: Generated<Timestamp | null>;
}

/** A paid code that opens the course for whoever uses it first. Names neither the giver nor that person. */
export interface GiftTable {
  id: string;
  /** A key of `plans` in app/features/membership/prices. */
  plan: string;
  /** How long it lasts. */
  months: number;
  code_hash: string;
  /** "returned": the payment was given back, so the code opens nothing. */
  status: "unpaid" | "paid" | "redeemed" | "returned";
  /** Stripe's checkout session; null until it is made. */
  session_id: string | null;
  /** Stripe's payment; null until it is paid. */
  payment_intent: string | null;
  /** When it was ordered; null once it is paid. An order that is never paid is deleted. */
  unpaid_since: Timestamp | null;
  paid_at: Timestamp | null;
}

/** Who ordered a gift, and how it reaches its receiver. */
export interface GiftOrderTable {
  gift_id: string;
  /** Null if a visitor without an account ordered it. */
  account_id: string | null;
  /** The hash of the token in the address of the giver's page. */
  token: string;
  /** What the order's form and its resend have in common. */
  form_key: string | null;
  /** The receiver's address until the mail is sent; null if the giver hands the code over. */
  send_to: string | null;
  send_at: Timestamp | null;
  sent_at: Timestamp | null;
  ordered_at: Timestamp;
  /** When the code was used or returned. */
  closed_at: Timestamp | null;
}

/** A sponsor's code. Each account that uses it takes one of its seats, which is a grant. */
export interface SponsorCodeTable {
  id: string;
  /** The organization that pays. */
  sponsor: string;
  /** The first word of the code, chosen by an admin. The rest is made from the id. */
  word: string;
  code_hash: string;
  seats: number;
  /** How many seats were ever taken. A seat whose member erased the account stays taken. */
  taken: number;
  /** The end of the code and of every seat. */
  ends_at: Timestamp;
  created_at: Timestamp;
  /** When an admin closed it to new members; null while it is open. Seats that are taken stay. */
  closed_at: Timestamp | null;
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
