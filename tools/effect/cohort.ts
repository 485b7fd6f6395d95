/** What one member answered in one week, as the export writes it. It holds no date and no text. */
export interface EffectRow {
  /** Random, and another one in each export. */
  member: string;
  /** A, B or C; empty where fewer than `fewest` members share it. */
  track: string;
  /** 0, 6, 12 or 24. */
  week: number;
  /** Whole weeks from the first check-in to this one. */
  weeksSinceStart: number;
  wellBeing: number | null;
  distress: number | null;
  between: number | null;
  /** Whole weeks since the last ask; null if they had not asked. */
  weeksSinceAsk: number | null;
  isSkipped: boolean;
}

/** The score of one line that a member said unaided, as the export writes it. It holds no text. */
export interface LineRow {
  /** As in the check-ins of the same export. */
  member: string;
  /** How many talks they had finished: 0, 4, 8 and so on. */
  afterTalks: number;
  kind: string;
  elements: number;
}

export const lineColumns: readonly { name: keyof LineRow; meaning: string }[] = [
  { name: "member", meaning: "As in check-ins.csv of the same export." },
  { name: "afterTalks", meaning: "Practice conversations finished before the line: 0, 4, 8 …" },
  { name: "kind", meaning: "The kind of line that the reader found." },
  { name: "elements", meaning: "How many of six elements the reader found, from 0 to 6." },
];

/** The lines as a CSV file. */
export function linesToCsv(lines: readonly LineRow[]) {
  const names = lineColumns.map(({ name }) => name);
  return [names, ...lines.map((line) => names.map((name) => line[name]))]
    .map((cells) => `${cells.join(",")}\n`)
    .join("");
}

/** No value and no count of fewer people than this is shown. */
export const fewest = 8;

interface Column {
  name: keyof EffectRow;
  meaning: string;
}

/** The columns of the export in their order, with what the codebook says of them. */
export const columns: readonly Column[] = [
  { name: "member", meaning: "A random id. It is another one in each export." },
  { name: "track", meaning: "A, B or C. Empty where fewer than 8 members share it." },
  { name: "week", meaning: "The planned week of the check-in: 0, 6, 12 or 24." },
  { name: "weeksSinceStart", meaning: "Whole weeks from the first check-in to this one." },
  { name: "wellBeing", meaning: "WHO-5, from 0 to 100. Higher is better." },
  { name: "distress", meaning: "PHQ-4, from 0 to 12. Lower is better." },
  { name: "between", meaning: "Mean of the eight areas, from 1 to 5. Higher is better." },
  { name: "weeksSinceAsk", meaning: "Whole weeks since the last ask. Empty if never asked." },
  { name: "isSkipped", meaning: "1 if the member skipped the check-in, or 0." },
];

/** The rows as a CSV file. An empty cell is a missing value. */
export function toCsv(rows: readonly EffectRow[]) {
  const cell = (value: EffectRow[keyof EffectRow]) => {
    if (value === null) return "";
    return typeof value === "boolean" ? String(Number(value)) : String(value);
  };
  const lines = rows.map((row) => columns.map(({ name }) => cell(row[name])).join(","));
  return [columns.map(({ name }) => name).join(","), ...lines, ""].join("\n");
}

/** The rows of such a file. Throws for a file with other columns. */
export function fromCsv(text: string): EffectRow[] {
  const [head = "", ...lines] = text.trim().split("\n");
  if (head !== columns.map(({ name }) => name).join(",")) throw new Error("Other columns");
  return lines.map((line) => {
    const cells = line.split(",");
    const at = (name: keyof EffectRow) => cells[columns.findIndex((one) => one.name === name)]!;
    const number = (name: keyof EffectRow) => (at(name) === "" ? null : Number(at(name)));
    return {
      member: at("member"),
      track: at("track"),
      week: Number(at("week")),
      weeksSinceStart: Number(at("weeksSinceStart")),
      wellBeing: number("wellBeing"),
      distress: number("distress"),
      between: number("between"),
      weeksSinceAsk: number("weeksSinceAsk"),
      isSkipped: at("isSkipped") === "1",
    };
  });
}

/** Empties the track of members who share it with too few others. */
export function hideRareTracks(rows: readonly EffectRow[]): EffectRow[] {
  const members = new Map(rows.map(({ member, track }) => [member, track]));
  const count = (track: string) => [...members.values()].filter((one) => one === track).length;
  const rare = new Set([...new Set(members.values())].filter((track) => count(track) < fewest));
  return rows.map((row) => (rare.has(row.track) ? { ...row, track: "" } : row));
}
