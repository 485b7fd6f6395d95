import { addDays, day, isoDay, timeOn, type Clock } from "~/time";
import type { AnyAnswers, Prompts } from "~/ui/forms/prompt";

/** A member's own words, to come back to them once a week. */
export interface Reminder {
  id: string;
  answers: AnyAnswers;
  byMail: boolean;
  version: number;
}

const weekdays = {
  "1": "Monday",
  "2": "Tuesday",
  "3": "Wednesday",
  "4": "Thursday",
  "5": "Friday",
  "6": "Saturday",
  "0": "Sunday",
} as const;

export const reminderPrompts = {
  words: {
    kind: "text",
    rows: 1,
    most: 80,
    ask: "Your own words for it",
    hint: "Words that fit any home, such as “Water the plants.” Whoever sees your screen can read them.",
  },
  weekday: { kind: "one", ask: "Which day of the week?", options: weekdays },
  time: {
    kind: "one",
    ask: "What time of day?",
    options: { "08:00": "8 a.m.", "12:30": "12:30 p.m.", "18:00": "6 p.m.", "21:00": "9 p.m." },
  },
  mail: {
    kind: "some",
    look: "ticks",
    ask: "By mail?",
    hint: "Leave it off if somebody else reads your mail. The calendar file works without it.",
    options: { yes: "Send me these words by mail each week" },
  },
} as const satisfies Prompts;

/** The first time after the clock's that the reminder is due, in ms, by the days of its time zone. */
export function nextDueAt({ answers }: Pick<Reminder, "answers">, { now, timeZone }: Clock) {
  const today = isoDay(now, timeZone);
  const ahead = (Number(answers.weekday) - new Date(Date.parse(today)).getUTCDay() + 7) % 7;
  const at = (days: number) => timeOn(addDays(today, days), String(answers.time), timeZone);
  return at(ahead) > now ? at(ahead) : at(ahead + 7);
}

/** How late a mail may be before it is left out. */
export const longestDelay = day / 2;

/** Parts of words that tell what the site is about. */
const telling =
  /\b(?:alcohol|drunk|drink|sober|addict|drug|pill|benzo|opioid|cannabis|taper|withdraw|treatment|rehab|detox|clinic|therap|counsel|recover|relaps|overdos|naloxon|craft\b|kithwell|abus|suicid|violen|safety plan|intervention|invitation|medication|meds?\b)\w*/i;

/** The first word in a text that could tell a stranger what it is about, or null. */
export function findTellingWord(text: string) {
  return telling.exec(text)?.[0] ?? null;
}
