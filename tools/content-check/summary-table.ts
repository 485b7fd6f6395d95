export interface SummaryRow {
  kind: string;
  id: string;
  words: number;
  grade: number | null;
  minutes: number | null;
  citations: number;
}

const columns = ["words", "grade", "minutes", "citations"] as const;

/** One line for each text, with its figures in columns. */
export function summaryTable(rows: SummaryRow[]): string {
  const width = Math.max(...rows.map(({ kind, id }) => `${kind} ${id}`.length), 4);
  const head = ["text".padEnd(width), ...columns.map((name) => name.padStart(9))].join(" ");
  const lines = rows.map((row) =>
    [`${row.kind} ${row.id}`.padEnd(width), ...columns.map((name) => cell(row, name))].join(" "),
  );
  return [head, "-".repeat(head.length), ...lines].join("\n");
}

function cell(row: SummaryRow, name: (typeof columns)[number]) {
  const value = row[name];
  const text = value === null ? "" : name === "grade" ? value.toFixed(1) : String(value);
  return text.padStart(9);
}

/** `counted(2, "guide", "guides")` returns "2 guides". */
export function counted(count: number, one: string, many: string) {
  return `${count} ${count === 1 ? one : many}`;
}
