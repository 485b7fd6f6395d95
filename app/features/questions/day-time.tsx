/** "Tuesday, November 17", with the year once it is another one. */
export function dayOf(at: number, now: number) {
  const date = new Date(at);
  const isThisYear = date.getUTCFullYear() === new Date(now).getUTCFullYear();
  return date.toLocaleDateString("en-US", {
    weekday: "long",
    month: "long",
    day: "numeric",
    ...(!isThisYear && { year: "numeric" }),
    timeZone: "UTC",
  });
}

export function Day({ at, now }: { at: number; now: number }) {
  return <time dateTime={new Date(at).toISOString()}>{dayOf(at, now)}</time>;
}
