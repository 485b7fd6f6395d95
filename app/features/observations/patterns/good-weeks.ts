import { addDays, shortDay } from "~/time";
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
  const monday = addDays(today, -weekdayOf(today));
  return Array.from({ length: weekCount }, (_, index) => {
    const start = addDays(monday, (index - weekCount + 1) * 7);
    const days = Array.from({ length: 7 }, (_day, at) => goodDays.has(addDays(start, at)));
    return { label: shortDay(start), days };
  });
}
