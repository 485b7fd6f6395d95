/** Milliseconds in one of Stripe's seconds, hours and days. */
export const SECOND = 1000;
export const HOUR = 3600 * SECOND;
export const DAY = 24 * HOUR;

/** The account's clock. It runs with the real clock and can be set forward. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Whole seconds since 1970, as Stripe counts. */
  seconds(): number;
  /** Sets the clock forward to `ms`; it never goes back. */
  set(ms: number): void;
}

export function createClock(startsAt: number): Clock {
  let ahead = startsAt - Date.now();
  const now = () => Date.now() + ahead;
  return {
    now,
    seconds: () => Math.floor(now() / SECOND),
    set: (ms) => {
      ahead = Math.max(ahead, ms - Date.now());
    },
  };
}
