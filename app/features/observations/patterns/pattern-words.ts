import { fewestMaps, type CrossTable, type Patterns, type TimeRow } from "./patterns";

export const weekdays = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

/** When the maps of use are, in one or two sentences. It counts what was written and no more. */
export function whenInWords({ uses, times }: Pick<Patterns, "uses" | "times">): string[] {
  if (uses < fewestMaps) return [];
  const sentences: string[] = [];
  const top = weekdays
    .map((name, index) => ({ name, count: usesOn(times, index) }))
    .toSorted((one, other) => other.count - one.count);
  const [first, second] = [top[0]!, top[1]!];
  if (first.count * 2 > uses) {
    sentences.push(`${first.count} of ${uses} are on a ${first.name}.`);
  } else if ((first.count + second.count) * 2 > uses && second.count > 1) {
    const both = first.count + second.count;
    sentences.push(`${both} of ${uses} are on a ${first.name} or a ${second.name}.`);
  }
  const late = sumOf(times.filter(({ part }) => part === "evening" || part === "night"));
  if (late * 2 > uses) sentences.push(`${late} of ${uses} are after six in the evening.`);
  if (sentences.length === 0) sentences.push("So far they are spread over the week.");
  return sentences;
}

/** For the response with the clearest count: how it ended most often. Null if none stands out. */
export function responseInWords({ rows, columns }: CrossTable): string | null {
  const told = rows.flatMap(({ label, counts }) => {
    const all = counts.reduce((sum, count) => sum + count, 0);
    const most = Math.max(...counts);
    const isClear = most * 2 > all && all >= 2;
    return isClear ? [{ label, all, most, ending: columns[counts.indexOf(most)]! }] : [];
  });
  const chosen = told.toSorted((one, other) => other.all - one.all)[0];
  if (!chosen) return null;
  const { label, ending, most, all } = chosen;
  return `You wrote “${label}” ${all} times. ${most} of them ended with “${ending}.”`;
}

function usesOn(times: readonly TimeRow[], weekday: number) {
  return times.reduce((sum, { cells }) => sum + cells[weekday]!.uses, 0);
}

function sumOf(times: readonly TimeRow[]) {
  return weekdays.reduce((sum, _, index) => sum + usesOn(times, index), 0);
}
