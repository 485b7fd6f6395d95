import type { Price } from "../objects.ts";

export interface Period {
  /** Seconds since 1970. */
  start: number;
  end: number;
}

type Rhythm = NonNullable<Price["recurring"]>;

/**
 * Returns the end of the period that starts at `start`, counted from the anchor: a subscription that
 * began on the 31st renews on February 28 and again on March 31. All times are in seconds since 1970.
 */
export function periodEnd(anchor: number, start: number, rhythm: Rhythm): number {
  for (let count = 1; ; count += 1) {
    const end = moved(anchor, rhythm, count * rhythm.interval_count);
    if (end > start) return end;
  }
}

function moved(anchor: number, rhythm: Rhythm, count: number) {
  switch (rhythm.interval) {
    case "day":
      return anchor + count * 86_400;
    case "week":
      return anchor + count * 7 * 86_400;
    case "month":
      return monthsLater(anchor, count);
    case "year":
      return monthsLater(anchor, count * 12);
  }
}

export function monthsLater(seconds: number, count: number) {
  const from = new Date(seconds * 1000);
  const month = from.getUTCMonth() + count;
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const to = new Date(from);
  to.setUTCFullYear(from.getUTCFullYear(), month, Math.min(from.getUTCDate(), lastDay));
  return to.getTime() / 1000;
}

/** Returns the share of the period that remains at `at`, from 0 to 1. */
export function remaining(period: Period, at: number) {
  return Math.min(1, Math.max(0, (period.end - at) / (period.end - period.start)));
}
