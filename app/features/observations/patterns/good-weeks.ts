import { day as dayLength, isoDay, shortDay } from "~/time";
import { weekdayOf } from "./patterns";

export interface GoodWeek {
  /** "Nov 16", its Monday. */
  label: string;
  /** Monday to Sunday: whether a good time was noted. */
  days: boolean[];
}

const weekCount = 8;

/** The last eight weeks up to the one of `today`, with the days on which a good time was noted. */
export function goodWeeks(goodDays: ReadonlySet<string>, today: string): GoodWeek[] {
  const monday = Date.parse(today) - weekdayOf(today) * dayLength;
  return Array.from({ length: weekCount }, (_, index) => {
    const start = monday - (weekCount - 1 - index) * 7 * dayLength;
    const days = Array.from({ length: 7 }, (_day, at) =>
      goodDays.has(isoDay(start + at * dayLength)),
    );
    return { label: shortDay(start), days };
  });
}
