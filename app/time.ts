/** In milliseconds, as every timestamp is. */
export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
export const week = 7 * day;

// Dates are days in UTC: the server does not know a reader's time zone.
const inUtc = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-US", { ...options, timeZone: "UTC" });

const long = inUtc({ dateStyle: "long" });
const medium = inUtc({ dateStyle: "medium" });
const monthAndDay = inUtc({ month: "long", day: "numeric" });
const shortMonthAndDay = inUtc({ month: "short", day: "numeric" });
const month = inUtc({ month: "long" });
const weekday = inUtc({ weekday: "long" });
const monthYear = inUtc({ month: "long", year: "numeric" });
const weekdayAndDay = inUtc({ weekday: "long", month: "long", day: "numeric" });
const weekdayAndDate = inUtc({ weekday: "long", month: "long", day: "numeric", year: "numeric" });
const relative = new Intl.RelativeTimeFormat("en-US", { numeric: "auto" });

/** "2026-11-22", the day in UTC: for `datetime` attributes, file names and comparing days. */
export function isoDay(at: number) {
  return new Date(at).toISOString().slice(0, 10);
}

/** "November 22, 2026", in UTC, from a timestamp or an ISO day. */
export function longDate(at: number | string) {
  return long.format(new Date(at));
}

/** "Nov 22, 2026", in UTC. */
export function mediumDate(at: number) {
  return medium.format(at);
}

/** "Nov 22", in UTC: for charts and columns. */
export function shortDay(at: number) {
  return shortMonthAndDay.format(at);
}

/** "November 22", from an ISO day. Empty for an empty one. */
export function monthDay(isoDay: string) {
  return isoDay && monthAndDay.format(new Date(isoDay));
}

/** "November", in UTC. */
export function monthName(at: number) {
  return month.format(at);
}

/** "November 2026", in UTC. */
export function monthAndYear(at: number) {
  return monthYear.format(at);
}

/** "Sunday, November 22", in UTC, followed by ", 2026" when `now` is in another year. */
export function weekdayDate(at: number, now = at) {
  const isSameYear = new Date(at).getUTCFullYear() === new Date(now).getUTCFullYear();
  return (isSameYear ? weekdayAndDay : weekdayAndDate).format(at);
}

/** "Today", "Yesterday", then "Tuesday" for the rest of a week, then "November 12"; days are in UTC. */
export function dayWords(at: number, now: number) {
  const days = Math.floor(now / day) - Math.floor(at / day);
  if (days <= 0) return "Today";
  if (days === 1) return "Yesterday";
  return (days < 7 ? weekday : monthAndDay).format(at);
}

/** "just now", "5 minutes ago", "yesterday", "5 days ago": true in every time zone. */
export function timeAgo(then: number, now: number) {
  const passed = Math.max(0, now - then);
  if (passed < minute) return "just now";
  if (passed < hour) return relative.format(-Math.floor(passed / minute), "minute");
  if (passed < day) return relative.format(-Math.floor(passed / hour), "hour");
  return relative.format(-Math.floor(passed / day), "day");
}
