import { isoDay, monthDay } from "~/time";
import { distress, meanRating, ratingOf, wellBeing, type CheckIn } from "./check-in";
import { areas, type Area } from "./check-in-prompts";

/** What was answered each time to one question or one group of questions. */
export interface CheckInLine {
  name: string;
  /** How to read it: "Higher is better". */
  note: string;
  /** Null where it was not answered. */
  values: (number | null)[];
  highest: number;
}

/** The member's own lines, one value for each check-in that was not skipped. */
export function linesOf(checkIns: readonly CheckIn[], timeZone: string) {
  const given = checkIns.flatMap(({ answers, ...rest }) => (answers ? [{ answers, ...rest }] : []));
  const line = (
    name: string,
    note: string,
    highest: number,
    value: (one: (typeof given)[number]) => number | null,
  ): CheckInLine => ({ name, note, highest, values: given.map(value) });
  return {
    days: given.map(({ week, at }) => ({ week, day: monthDay(isoDay(at, timeZone)) })),
    you: [
      line("Well-being (WHO-5)", "0 to 100. Higher is better.", 100, (one) =>
        wellBeing(one.answers),
      ),
      line("Worry and low mood (PHQ-4)", "0 to 12. Lower is better.", 12, (one) =>
        distress(one.answers),
      ),
    ],
    between: [
      line("All eight areas", "1 to 5. Higher is better.", 5, (one) => meanRating(one.answers)),
      ...(Object.keys(areas) as Area[]).map((area) =>
        line(areas[area], "1 to 5. Higher is better.", 5, (one) => ratingOf(one.answers, area)),
      ),
    ],
    asked: line(
      "Days since you last asked",
      "Empty if you had not asked.",
      0,
      (one) => one.daysSinceAsk,
    ),
  };
}

export type CheckInLines = ReturnType<typeof linesOf>;
