import type { Effect } from "./analyze.ts";
import { analyze, laterWeeks, outcomes } from "./analyze.ts";
import {
  columns,
  fewest,
  fromCsv,
  lineColumns,
  linesToCsv,
  toCsv,
  type EffectRow,
  type LineRow,
} from "./cohort.ts";

export interface Counts {
  accounts: number;
  consented: number;
}

interface Exported {
  rows: readonly EffectRow[];
  lines?: readonly LineRow[];
  counts: Counts;
}

/**
 * The files of the export by name. The rows of fewer than 8 members stay out of it: a reader who knows
 * who agreed could tell them apart. The analysis reads the CSV, as anyone else would.
 */
export function exportFiles({ rows, lines = [], counts }: Exported) {
  const csv = toCsv(peopleIn(rows) < fewest ? [] : rows);
  return {
    "check-ins.csv": csv,
    "lines.csv": linesToCsv(peopleIn(lines) < fewest ? [] : lines),
    "codebook.csv": codebookText(),
    "counts.csv": countsText(rows, counts),
    "missing.csv": missingText(rows),
    "analysis.txt": analysisText(fromCsv(csv)),
  };
}

function peopleIn(rows: readonly { member: string }[]) {
  return new Set(rows.map(({ member }) => member)).size;
}

/** A count of people, or "hidden" where it or its rest of `of` would show fewer than 8. */
export function shown(count: number, of: number) {
  const isSmall = (one: number) => one > 0 && one < fewest;
  return isSmall(count) || isSmall(of - count) ? "hidden" : String(count);
}

/** The flow of members as CONSORT asks for it: from accounts to the answers of each week. */
export function countsText(rows: readonly EffectRow[], { accounts, consented }: Counts) {
  const at = (week: number, isAnswered: boolean) =>
    new Set(
      rows
        .filter((row) => row.week === week && row.isSkipped !== isAnswered)
        .map((row) => row.member),
    ).size;
  const started = at(0, true);
  const lines = [
    ["Accounts of members", String(accounts >= fewest ? accounts : "hidden")],
    ["Agreed to research", shown(consented, accounts)],
    ["Answered at week 0", shown(started, consented)],
    ...laterWeeks.flatMap((week) => [
      [`Answered at week ${week}`, shown(at(week, true), consented)],
      [`Skipped at week ${week}`, shown(at(week, false), consented)],
    ]),
  ];
  return `step,members\n${lines.map((line) => line.join(",")).join("\n")}\n`;
}

/** For each outcome and week, how many of those who began have no value. */
export function missingText(rows: readonly EffectRow[]) {
  const began = new Set(rows.filter(({ week }) => week === 0).map(({ member }) => member));
  const lines = outcomes.flatMap((outcome) =>
    [0, ...laterWeeks].map((week) => {
      const given = rows.filter(
        (row) => row.week === week && row[outcome] !== null && began.has(row.member),
      );
      return [outcome, week, shown(began.size - given.length, began.size)].join(",");
    }),
  );
  return `outcome,week,missing\n${lines.join("\n")}\n`;
}

/** The codebook of the export: each column and what it means. */
export function codebookText() {
  const all = [...columns, ...lineColumns.slice(1)];
  return `column,meaning\n${all.map(({ name, meaning }) => `${name},"${meaning}"`).join("\n")}\n`;
}

/** The result of the fixed analysis, in words and numbers. */
export function analysisText(rows: readonly EffectRow[]) {
  const effects = analyze(rows);
  return [
    "Change from week 0 of the members who answered both times, with 95 % intervals.",
    "There is no comparison group, so this cannot say what caused the change.",
    `Results of fewer than ${fewest} members are left out.`,
    "",
    ...effects.map(lineOf),
    ...(effects.length === 0 ? ["Too few members have answered twice."] : []),
    "",
  ].join("\n");
}

function lineOf({ outcome, week, members, change, d, low, high }: Effect) {
  const two = (value: number) => value.toFixed(2);
  return `${outcome}, week ${week}: n = ${members}, change ${two(change)}, d = ${two(d)} (${two(low)} to ${two(high)})`;
}
