const day = 86_400_000;

/** "Today", "Yesterday", "Tuesday", then "November 12": how people say when something was. */
export function dayWords(at: number, now: number) {
  const days = Math.floor(startOfDay(now) / day) - Math.floor(startOfDay(at) / day);
  if (days <= 0) return "Today";
  if (days === 1) return "Yesterday";
  const options =
    days < 7 ? ({ weekday: "long" } as const) : ({ month: "long", day: "numeric" } as const);
  return new Date(at).toLocaleDateString("en-US", { ...options, timeZone: "UTC" });
}

export function isoDay(at: number) {
  return new Date(at).toISOString().slice(0, 10);
}

function startOfDay(at: number) {
  return at - (at % day);
}
