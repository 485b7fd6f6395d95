import { fewest, type EffectRow } from "./cohort.ts";

export const outcomes = ["wellBeing", "distress", "between"] as const;
export type Outcome = (typeof outcomes)[number];
export const laterWeeks = [6, 12, 24] as const;

export interface Effect {
  outcome: Outcome;
  week: number;
  /** How many members answered both times. */
  members: number;
  /** The mean change from week 0, in the points of the scale. */
  change: number;
  /** The change divided by the standard deviation of week 0. */
  d: number;
  /** The 95 % confidence interval of d. */
  low: number;
  high: number;
}

/**
 * The fixed analysis: for each outcome and week, the change from week 0 of the members who answered both
 * times. It was written before any data, and has no options. Null where fewer than 8 members answered both.
 */
export function effectOf(
  rows: readonly EffectRow[],
  outcome: Outcome,
  week: number,
): Effect | null {
  const first = valuesAt(rows, outcome, 0);
  const later = valuesAt(rows, outcome, week);
  const pairs = [...first].flatMap(([member, before]) => {
    const after = later.get(member);
    return after === undefined ? [] : [{ before, change: after - before }];
  });
  if (pairs.length < fewest) return null;
  const spread = deviation(pairs.map(({ before }) => before));
  const changes = pairs.map(({ change }) => change);
  if (spread === 0) return null;
  const n = pairs.length;
  const d = mean(changes) / spread;
  // The large-sample variance of a change in units of the first standard deviation.
  const error = Math.sqrt((deviation(changes) / spread) ** 2 / n + d ** 2 / (2 * (n - 1)));
  const half = 1.96 * error;
  return { outcome, week, members: n, change: mean(changes), d, low: d - half, high: d + half };
}

/** Every effect that may be shown. */
export function analyze(rows: readonly EffectRow[]) {
  return outcomes.flatMap((outcome) =>
    laterWeeks.flatMap((week) => effectOf(rows, outcome, week) ?? []),
  );
}

function valuesAt(rows: readonly EffectRow[], outcome: Outcome, week: number) {
  return new Map(
    rows.flatMap((row) => {
      const value = row[outcome];
      return row.week === week && value !== null ? [[row.member, value] as const] : [];
    }),
  );
}

function mean(values: readonly number[]) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[]) {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}
