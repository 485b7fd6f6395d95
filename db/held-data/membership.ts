import { choice, type HeldTables } from "./held-table.ts";

export const membership: HeldTables<
  | "grant"
  | "stripe_event"
  | "stripe_failure"
  | "checkout_turn"
  | "gift"
  | "gift_order"
  | "sponsor_code"
> = {
  grant: {
    person: "account_id",
    exported: "in the copy",
    erased: "deleted",
    held: "until the account is erased",
    columns: {
      id: "id",
      account_id: "id",
      source: choice,
      source_ref: "id",
      status: choice,
      ends_at: "time",
      synced_at: "time",
      months_after: "fact",
      end_told_at: "time",
    },
  },
  stripe_event: {
    person: null,
    exported: "never: it names nobody",
    erased: "nothing",
    held: "always",
    columns: { id: "id", type: choice, received_at: "time" },
  },
  stripe_failure: {
    person: null,
    exported: "never: it names nobody",
    erased: "nothing",
    held: "until the event is applied",
    columns: {
      event_id: "id",
      type: choice,
      tries: "fact",
      first_at: "time",
      last_at: "time",
      last_error: { plain: "The name or code of an error, never its words." },
    },
  },
  checkout_turn: {
    person: "account_id",
    exported: "never: it is gone after seconds",
    erased: "deleted",
    held: "while a payment page is opened",
    columns: { account_id: "id", holder: "id", ends_at: "time" },
  },
  gift: {
    person: null,
    exported: "never: it names nobody",
    erased: "nothing",
    held: "always, because a code stays good until somebody uses it",
    columns: {
      id: "id",
      plan: choice,
      months: "fact",
      code_hash: "secret",
      status: choice,
      session_id: "id",
      payment_intent: "id",
      unpaid_since: "time",
      paid_at: "time",
    },
  },
  sponsor_code: {
    person: null,
    exported: "never: it names nobody",
    erased: "nothing",
    held: "always, because its report counts seats that have ended",
    columns: {
      id: "id",
      sponsor: { plain: "The name of an organization, which admins read." },
      word: { plain: "A dull word for the code, which admins read aloud." },
      code_hash: "secret",
      seats: "fact",
      taken: "fact",
      ends_at: "time",
      created_at: "time",
      closed_at: "time",
    },
  },
  gift_order: {
    person: "account_id",
    exported: "in the copy",
    erased: "deleted",
    held: "until 60 days after the code was used or returned, or until the account is erased",
    columns: {
      gift_id: "id",
      account_id: "id",
      token: "secret",
      form_key: "secret",
      send_to: "address",
      send_at: "time",
      sent_at: "time",
      ordered_at: "time",
      closed_at: "time",
    },
  },
};
