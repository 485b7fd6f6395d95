const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const words = new Intl.RelativeTimeFormat("en-US", { numeric: "auto" });

/** "5 minutes ago": needs no time zone, which the server does not know. */
export function timeAgo(then: number, now: number) {
  const passed = Math.max(0, now - then);
  if (passed < minute) return "just now";
  if (passed < hour) return words.format(-Math.floor(passed / minute), "minute");
  if (passed < day) return words.format(-Math.floor(passed / hour), "hour");
  return words.format(-Math.floor(passed / day), "day");
}
