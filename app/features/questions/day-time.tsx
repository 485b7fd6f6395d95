import { weekdayDate } from "~/time";

export function Day({ at, now }: { at: number; now: number }) {
  return <time dateTime={new Date(at).toISOString()}>{weekdayDate(at, now)}</time>;
}
