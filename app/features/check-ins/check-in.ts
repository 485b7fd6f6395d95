import { day, week } from "~/time";
import type { AnyAnswers } from "~/ui/forms/prompt";
import { areas, phq4, who5, type Area } from "./check-in-prompts";

/** The weeks after the first check-in in which another one is due. The first is due at once. */
export const checkInWeeks = [0, 6, 12, 24] as const;
export type CheckInWeek = (typeof checkInWeeks)[number];

export interface CheckIn {
  week: CheckInWeek;
  at: number;
  /** Null when the member skipped it. */
  answers: AnyAnswers | null;
  /** Days since the member last asked; null if they had not asked by then. */
  daysSinceAsk: number | null;
}

/**
 * The check-in that is due, or null. A later one takes the place of one that was missed, and none is due
 * twice.
 */
export function dueWeek(done: readonly Pick<CheckIn, "week" | "at">[], now: number) {
  const first = done.find((one) => one.week === 0);
  if (!first) return 0;
  const passed = (now - first.at) / week;
  const latest = Math.max(...done.map((one) => one.week));
  return checkInWeeks.findLast((one) => passed >= one && one > latest) ?? null;
}

/** The points of some questions added up; null unless all of them were answered. */
function sum(answers: AnyAnswers, name: string, count: number) {
  const points = Array.from({ length: count }, (_, index) => {
    const answer = String(answers[`${name}${index + 1}`] ?? "");
    return answer ? Number.parseInt(answer, 10) : Number.NaN;
  });
  const total = points.reduce((one, other) => one + other, 0);
  return Number.isNaN(total) ? null : total;
}

/** From 0 to 100, and higher is better: the sum of WHO-5 times four, as its authors score it. */
export function wellBeing(answers: AnyAnswers) {
  const total = sum(answers, "who", who5.items.length);
  return total === null ? null : total * 4;
}

/** From 0 to 12, and lower is better: the sum of PHQ-4. */
export function distress(answers: AnyAnswers) {
  return sum(answers, "phq", phq4.items.length);
}

/** The rating of an area from 1 to 5, or null. */
export function ratingOf(answers: AnyAnswers, area: Area) {
  return Number.parseInt(String(answers[area] ?? ""), 10) || null;
}

/** The mean rating of the areas that were rated, or null. */
export function meanRating(answers: AnyAnswers) {
  const rated = (Object.keys(areas) as Area[]).flatMap((area) => ratingOf(answers, area) ?? []);
  return rated.length === 0 ? null : rated.reduce((one, other) => one + other, 0) / rated.length;
}

/**
 * Whether the answers call for help before anything else. The limits are those of the published scoring:
 * 3 of 6 on the two questions on worry or on low mood, and 28 of 100 for well-being.
 */
export function isHeavy(answers: AnyAnswers) {
  const points = (...names: string[]) =>
    names.reduce(
      (total, name) => total + (Number.parseInt(String(answers[name] ?? ""), 10) || 0),
      0,
    );
  const low = wellBeing(answers);
  return points("phq1", "phq2") >= 3 || points("phq3", "phq4") >= 3 || (low !== null && low <= 28);
}

/** Whole days between two ISO days. */
export function daysBetween(earlier: string, later: string) {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / day);
}
