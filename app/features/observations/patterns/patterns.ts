import { inWords } from "~/ui/forms/answers-in-words";
import { nonUsePrompts } from "../non-use-prompts";
import type { NonUseObservation, Observation, UseObservation } from "../observation";
import { dayParts, usePrompts } from "../use-prompts";
import { type Count, countOptions, countTexts } from "./count-answers";

/** With fewer maps of use than this, it is too early to tell anything. */
export const fewestMaps = 3;

export interface TimeCell {
  uses: number;
  goods: number;
}

export interface TimeRow {
  /** A part of the day; null for maps without one. */
  part: keyof typeof dayParts | null;
  /** Monday to Sunday. */
  cells: TimeCell[];
}

export interface CrossTable {
  /** How it ended. */
  columns: string[];
  /** What the member did, against each ending. */
  rows: { label: string; counts: number[] }[];
}

export interface Patterns {
  uses: number;
  goods: number;
  /** The first and the last day of all of them. */
  days: [first: string, last: string];
  times: TimeRow[];
  outside: Count[];
  inside: Count[];
  signs: Count[];
  /** How long before the use the first sign came, most often. */
  signLead: string | null;
  responses: CrossTable;
  costsToEase: Count[];
}

/** What the maps show, counted. It tells of the maps alone, never of what will happen. */
export function findPatterns(observations: readonly Observation[]): Patterns {
  const uses = observations.filter((one): one is UseObservation => one.kind === "use");
  const goods = observations.filter((one): one is NonUseObservation => one.kind === "non-use");
  const days = observations.map(({ answers }) => answers.day).toSorted();
  return {
    uses: uses.length,
    goods: goods.length,
    days: [days[0] ?? "", days.at(-1) ?? ""],
    times: timesOf(observations),
    outside: countOptions(usePrompts, "outside", uses),
    inside: countOptions(usePrompts, "inside", uses),
    signs: countTexts(uses.map(({ answers }) => answers.sign)),
    signLead: countOptions(usePrompts, "signLead", uses)[0]?.label ?? null,
    responses: crossTable(uses),
    costsToEase: countOptions(nonUsePrompts, "costs", goods).filter(
      ({ label }) => label !== nonUsePrompts.costs.options.none,
    ),
  };
}

/** Monday is 0. */
export function weekdayOf(day: string) {
  return (new Date(day).getUTCDay() + 6) % 7;
}

function timesOf(observations: readonly Observation[]): TimeRow[] {
  const parts = [...(Object.keys(dayParts) as (keyof typeof dayParts)[]), null];
  const rows = parts.map((part) => ({
    part,
    cells: Array.from({ length: 7 }, () => ({ uses: 0, goods: 0 })),
  }));
  for (const { kind, answers } of observations) {
    const row = rows.find(({ part }) => part === answers.part) ?? rows.at(-1)!;
    const cell = row.cells[weekdayOf(answers.day)]!;
    if (kind === "use") cell.uses += 1;
    else cell.goods += 1;
  }
  const isEmpty = ({ cells }: TimeRow) => cells.every(({ uses, goods }) => uses + goods === 0);
  return rows.filter((row) => row.part !== null || !isEmpty(row));
}

function crossTable(uses: readonly UseObservation[]): CrossTable {
  const { did, ended } = usePrompts;
  const endings = Object.keys(ended.options).filter((id) =>
    uses.some(({ answers }) => answers.ended === id && answers.did.length > 0),
  );
  const rows = Object.entries(did.options)
    .map(([id, label]) => ({
      label,
      counts: endings.map(
        (ending) =>
          uses.filter(({ answers }) => answers.ended === ending && answers.did.includes(id)).length,
      ),
    }))
    .filter(({ counts }) => counts.some((count) => count > 0));
  return { columns: endings.map((id) => inWords(ended, id)), rows };
}
