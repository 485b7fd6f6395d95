import { choice, type HeldTables } from "./held-table.ts";

export const membership: HeldTables<"grant" | "stripe_event" | "stripe_failure" | "checkout_turn"> =
  {
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
  };
