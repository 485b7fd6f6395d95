import type { Database } from "#db/schema";
import { day } from "~/time";
import { sessionLimits } from "./session/session-age";

export interface RetentionRule {
  table: keyof Database;
  /** A time of the row. */
  column: string;
  /** How long after that time the row is deleted, in ms. */
  after: number;
  /** What it is and when it is deleted, for the page about privacy. */
  what: string;
  ends: string;
}

/** What the server deletes when its time is up. Everything else stays until the member erases it. */
export const retention: RetentionRule[] = [
  {
    table: "session",
    column: "expires_at",
    after: 0,
    what: "A device where you’re signed in",
    ends: "Two weeks after you signed in",
  },
  {
    table: "session",
    column: "last_seen_at",
    after: sessionLimits([]).idle,
    what: "A device that you don’t use",
    ends: "After 12 hours without use",
  },
  {
    table: "one_time_link",
    column: "expires_at",
    after: 0,
    what: "A link that we emailed",
    ends: "After an hour",
  },
  {
    table: "sign_in_link",
    column: "expires_at",
    after: 0,
    what: "An emailed link or code that signs you in",
    ends: "After ten minutes",
  },
  {
    table: "verification",
    column: "expires_at",
    after: 0,
    what: "A sign-in that is waiting for its code",
    ends: "After ten minutes",
  },
  {
    table: "rate_limit",
    column: "resets_at",
    after: 0,
    what: "A count of tries, to stop guessing",
    ends: "After a few minutes",
  },
  {
    table: "form_use",
    column: "used_at",
    after: 7 * day,
    what: "Which forms were sent, so that nothing is saved twice",
    ends: "After a week",
  },
  {
    table: "checkout_turn",
    column: "ends_at",
    after: 0,
    what: "A note that a payment page is opening",
    ends: "After a few seconds",
  },
  {
    table: "gift",
    column: "unpaid_since",
    after: 14 * day,
    what: "A gift that was never paid for",
    ends: "After two weeks",
  },
  {
    table: "gift_order",
    column: "closed_at",
    after: 60 * day,
    what: "Who bought a gift",
    ends: "60 days after the code was used or returned",
  },
  {
    table: "job",
    column: "dead_at",
    after: 30 * day,
    what: "Work that failed, such as an email that no one could deliver",
    ends: "After 30 days",
  },
];
