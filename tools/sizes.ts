import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

interface Row {
  what: string;
  value: number;
  limit: number;
  /** True where the value must reach the limit; false where it must not pass it. */
  isMinimum?: boolean;
}

const code = ["app", "db"].flatMap(sourceFiles).map(measure);
const lines = code.map((file) => file.lines).sort((a, b) => a - b);
const routes = code.filter(({ name }) => name.startsWith("app/routes/"));
const routeLines = routes.map((file) => file.lines).sort((a, b) => a - b);
const testLines = sum(
  sourceFiles("tests")
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => measure(name).lines),
);

const rows: Row[] = [
  { what: "lines of a file, 90th percentile", value: percentile(lines, 0.9), limit: 110 },
  { what: "lines of the longest file", value: lines.at(-1) ?? 0, limit: 200 },
  {
    what: "lines of the longest function",
    value: Math.max(...code.map((file) => file.longestFunction)),
    limit: 60,
  },
  {
    what: "files under 20 lines, percent",
    value: round((100 * lines.filter((count) => count < 20).length) / lines.length),
    limit: 8,
  },
  {
    what: "lines of a route module, 90th percentile",
    value: percentile(routeLines, 0.9),
    limit: 90,
  },
  {
    what: "lines of tests per line of code",
    value: round(testLines / sum(lines)),
    limit: 0.6,
    isMinimum: true,
  },
];

for (const row of rows) {
  const sign = row.isMinimum ? ">=" : "<=";
  console.log(`${holds(row) ? "ok  " : "FAIL"} ${row.what}: ${row.value} (${sign} ${row.limit})`);
}
if (!rows.every(holds)) process.exitCode = 1;

function holds({ value, limit, isMinimum = false }: Row) {
  return isMinimum ? value >= limit : value <= limit;
}

function sourceFiles(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name));
}

function measure(name: string) {
  const text = readFileSync(name, "utf8");
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  return { name, lines: text.split("\n").length - 1, longestFunction: longestFunctionIn(source) };
}

function longestFunctionIn(source: ts.SourceFile) {
  let longest = 0;
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node) => {
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      longest = Math.max(longest, lineOf(node.getEnd()) - lineOf(node.getStart()) + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return longest;
}

function percentile(sorted: number[], share: number) {
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

function sum(numbers: number[]) {
  return numbers.reduce((total, number) => total + number, 0);
}

function round(value: number) {
  return Math.round(value * 100) / 100;
}
