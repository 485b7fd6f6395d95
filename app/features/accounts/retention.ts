import type { Database } from "#db/schema";
import { day } from "~/time";
import { sessionLimits } from "./session/session-age";

export interface RetentionRule {
  table: keyof Database;
  /** A time of the row. */
  column: string;
  /** How long after that time the row is deleted, in ms. */
  after: number;
  /** What it is and when it goes, for the page about privacy. */
  what: string;
  ends: string;
}

/** What is deleted by itself when its time is over. Everything else stays until the member erases it. */
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
    table: "verification",
    column: "expires_at",
    after: 0,
    what: "A sign-in that waits for its code",
    ends: "After ten minutes",
  },
  {
    table: "rate_limit",
    column: "resets_at",
    after: 0,
    what: "A count of tries, against guessing",
    ends: "After some minutes",
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
    what: "A payment page that is being opened",
    ends: "After some seconds",
  },
  {
    table: "job",
    column: "dead_at",
    after: 30 * day,
    what: "Work that failed, such as an email that no one could deliver",
    ends: "After 30 days",
  },
];
