/** In milliseconds, as every timestamp is. */
export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
export const week = 7 * day;

/** When a page is read, and in which time zone its days are. */
export interface Clock {
  now: number;
  /** A name of the tz database, such as "America/New_York". */
  timeZone: string;
}

/** "2026-11-22", the day in the time zone at this time. */
export function isoDay(at: number, timeZone: string) {
  const { year, month, day: date } = partsOf(at, timeZone);
  return `${year.padStart(4, "0")}-${month}-${date}`;
}

export function todayOf({ now, timeZone }: Clock) {
  return isoDay(now, timeZone);
}

/** The ISO day so many days later. */
export function addDays(isoDay: string, days: number) {
  return new Date(Date.parse(isoDay) + days * day).toISOString().slice(0, 10);
}

/** The same time of day so many days later in the time zone, also when the clocks change in between. */
export function sameTimeLater(at: number, days: number, timeZone: string) {
  const later = at + days * day;
  const adjusted = later + offsetOf(at, timeZone) - offsetOf(later, timeZone);
  // Where the clocks skip midnight, the adjusted time can be on the day before.
  const wanted = addDays(isoDay(at, timeZone), days);
  return isoDay(adjusted, timeZone) === wanted ? adjusted : later;
}

/** "09:14:02", the time of day in the time zone. */
export function timeOfDay(at: number, timeZone: string) {
  const parts = partsOf(at, timeZone);
  return `${parts.hour}:${parts.minute}:${parts.second}`;
}

/** When an ISO day begins in the time zone. */
export function startOfDay(isoDay: string, timeZone: string) {
  return timeOn(isoDay, "00:00", timeZone);
}

/** The ms of a time such as "18:00" on a day in the time zone. */
export function timeOn(isoDay: string, time: string, timeZone: string) {
  const inUtc = Date.parse(`${isoDay}T${time}:00Z`);
  const near = inUtc - offsetOf(inUtc, timeZone);
  return inUtc - offsetOf(near, timeZone);
}

/** The same day of the month so many months later; the last day of a month that is shorter. */
export function addMonths(at: number, months: number) {
  const later = new Date(at);
  later.setUTCMonth(later.getUTCMonth() + months);
  const isTooFar = later.getUTCDate() !== new Date(at).getUTCDate();
  if (isTooFar) later.setUTCDate(0);
  return later.getTime();
}

/** How far the clocks of the time zone are ahead of UTC, in milliseconds. */
function offsetOf(at: number, timeZone: string) {
  const parts = partsOf(at, timeZone);
  const shown = `${isoDay(at, timeZone)}T${parts.hour}:${parts.minute}:${parts.second}Z`;
  return Date.parse(shown) - Math.floor(at / second) * second;
}

/** The platform's spelling of a time zone's name; null for a text that names none, as an offset does. */
export function findTimeZone(name: string) {
  if (!/^[a-z]/i.test(name)) return null;
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function partsOf(at: number, timeZone: string) {
  let format = clocks.get(timeZone);
  if (!format) {
    const two = { month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
    const shape = { ...two, year: "numeric", second: "2-digit", hourCycle: "h23" } as const;
    format = new Intl.DateTimeFormat("en-US", { ...shape, timeZone });
    clocks.set(timeZone, format);
  }
  const parts = format.formatToParts(at).map(({ type, value }) => [type, value]);
  return Object.fromEntries(parts) as Record<keyof Intl.DateTimeFormatPartTypesRegistry, string>;
}

// An ISO day is the same day everywhere. It is parsed and shown in UTC so that it stays this day.
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
const relative = new Intl.RelativeTimeFormat("en-US", { numeric: "always" });

/** "November 22, 2026", from an ISO day. */
export function longDate(isoDay: string) {
  return long.format(Date.parse(isoDay));
}

/** "Nov 22, 2026", from an ISO day. */
export function mediumDate(isoDay: string) {
  return medium.format(Date.parse(isoDay));
}

/** "Nov 22", from an ISO day: for charts and columns. */
export function shortDay(isoDay: string) {
  return shortMonthAndDay.format(Date.parse(isoDay));
}

/** "November 22", from an ISO day. Empty for an empty one. */
export function monthDay(isoDay: string) {
  return isoDay && monthAndDay.format(Date.parse(isoDay));
}

/** "November", from an ISO day. */
export function monthName(isoDay: string) {
  return month.format(Date.parse(isoDay));
}

/** "November 2026", from an ISO day. */
export function monthAndYear(isoDay: string) {
  return monthYear.format(Date.parse(isoDay));
}

/** "Sunday, November 22", from an ISO day, followed by ", 2026" when `today` is in another year. */
export function weekdayDate(isoDay: string, today = isoDay) {
  const isSameYear = isoDay.slice(0, 4) === today.slice(0, 4);
  return (isSameYear ? weekdayAndDay : weekdayAndDate).format(Date.parse(isoDay));
}

/** Like `weekdayDate`, for a time, in the time zone of the clock. */
export function weekdayDateAt(at: number, clock: Clock) {
  return weekdayDate(isoDay(at, clock.timeZone), todayOf(clock));
}

/** "Today", "Yesterday", then "Tuesday" for the rest of a week, then "November 12", by the clock's days. */
export function dayWords(at: number, clock: Clock) {
  const then = isoDay(at, clock.timeZone);
  const days = (Date.parse(todayOf(clock)) - Date.parse(then)) / day;
  if (days <= 0) return "Today";
  if (days === 1) return "Yesterday";
  return days < 7 ? weekday.format(Date.parse(then)) : monthDay(then);
}

/** "just now", "5 minutes ago", "1 day ago", "5 days ago": true in every time zone. */
export function timeAgo(then: number, now: number) {
  const passed = Math.max(0, now - then);
  if (passed < minute) return "just now";
  if (passed < hour) return relative.format(-Math.floor(passed / minute), "minute");
  if (passed < day) return relative.format(-Math.floor(passed / hour), "hour");
  return relative.format(-Math.floor(passed / day), "day");
}
