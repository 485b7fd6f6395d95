import { isoDay, type Clock } from "~/time";
import { nextDueAt, type Reminder } from "./reminder";

/**
 * A calendar file (RFC 5545) with one weekly event. It names neither the site nor a place, has no alarm,
 * and its times are local ones without a time zone.
 */
export function calendarFile(reminder: Reminder, clock: Clock) {
  const { answers, id } = reminder;
  const first = isoDay(nextDueAt(reminder, clock), clock.timeZone);
  const time = String(answers.time).replace(":", "");
  const stamp = new Date(clock.now).toISOString().replace(/[-:]|\.\d+/g, "");
  const start = (isoDay: string) => `${isoDay.replaceAll("-", "")}T${time}00`;
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Notes//Calendar//EN",
    "BEGIN:VEVENT",
    `UID:${id}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${start(first)}`,
    "RRULE:FREQ=WEEKLY",
    `SUMMARY:${escaped(String(answers.words))}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]
    .map(folded)
    .join("\r\n");
}

function escaped(text: string) {
  return text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");
}

/** Breaks a line so that each piece has at most 75 bytes, as the format demands. */
function folded(line: string) {
  const pieces: string[] = [];
  let piece = "";
  for (const character of line) {
    if (new TextEncoder().encode(piece + character).length > 74) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece].join("\r\n ");
}
