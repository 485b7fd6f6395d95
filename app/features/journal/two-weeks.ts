import { addDays } from "~/time";
import { moods, sleeps, type JournalEntry } from "./journal-prompts";

export const dayCount = 14;
/** With fewer entries than this in two weeks, the lines would mislead. */
export const fewestEntries = 3;

export interface DayLine {
  day: string;
  /** The place of the answer from the lowest, 0, upward; null without an answer. */
  mood: number | null;
  sleep: number | null;
  hasSkill: boolean;
}

const moodIds = Object.keys(moods);
const sleepIds = Object.keys(sleeps);
const gettingBy = moodIds.indexOf("getting-by");

/** The first of the fourteen days that end with `today`. */
export function firstDay(today: string) {
  return addDays(today, 1 - dayCount);
}

/** The fourteen days that end with `today`, each with what its entry says. */
export function twoWeeks(entries: readonly JournalEntry[], today: string): DayLine[] {
  const byDay = new Map(entries.map(({ answers }) => [answers.day, answers]));
  const start = firstDay(today);
  return Array.from({ length: dayCount }, (_, index) => {
    const day = addDays(start, index);
    const answers = byDay.get(day);
    return {
      day,
      mood: placeIn(moodIds, answers?.mood),
      sleep: placeIn(sleepIds, answers?.sleep),
      hasSkill: (answers?.skills.length ?? 0) > 0,
    };
  });
}

function placeIn(ids: readonly string[], id: string | undefined) {
  const place = id ? ids.indexOf(id) : -1;
  return place < 0 ? null : place;
}

/** Skill use beside mood. It sets two counts next to each other and never says that one caused the other. */
export function togetherInWords(days: readonly DayLine[]): string | null {
  const known = days.filter(({ mood }) => mood !== null);
  const withSkill = known.filter(({ hasSkill }) => hasSkill);
  const without = known.filter(({ hasSkill }) => !hasSkill);
  if (withSkill.length === 0) return null;
  const well = (some: readonly DayLine[]) => some.filter(({ mood }) => mood! >= gettingBy).length;
  const used = `You used a skill on ${daysInWords(withSkill.length)}, and your mood was getting by or better on ${well(withSkill)} of them.`;
  const others = without.length === 1 ? "other day" : `other ${without.length} days`;
  const rest = without.length > 0 ? ` On the ${others}, it was on ${well(without)}.` : "";
  return `${used}${rest} These counts stand side by side. They can’t say that one caused the other.`;
}

function daysInWords(count: number) {
  return count === 1 ? "one day" : `${count} days`;
}

/** Whether most of the last five entries are low. */
export function isOftenLow(entries: readonly JournalEntry[]) {
  const last = entries.slice(0, 5);
  const low = last.filter(({ answers }) => ["low", "very-low"].includes(answers.mood));
  return low.length >= 3;
}
