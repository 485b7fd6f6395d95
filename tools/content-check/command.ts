import { drawMap, readPath } from "./draw-map";
import { documentKinds } from "./document-kinds";
import { counted, summaryTable } from "./summary-table";
import { checkContent } from "./check-content";

/** Prints the figures of a folder of content and every problem in it. */
async function report(root: string) {
  const started = performance.now();
  const { problems, rows } = await checkContent(root);
  const failures = problems.filter(({ level }) => level === "failure").length;
  const warnings = problems.length - failures;

  console.log(summaryTable(rows));
  console.log();
  for (const { file, line, level, message } of problems) {
    console.log(`${file}:${line}  ${level === "warning" ? "warning: " : ""}${message}`);
  }
  const counts = documentKinds
    .map(({ name, countedAs: [one, many] }) =>
      counted(rows.filter(({ kind }) => kind === name).length, one, many),
    )
    .join(", ");
  const found = [
    counted(failures, "failure", "failures"),
    counted(warnings, "warning", "warnings"),
  ].join(", ");
  console.log(`\n${counts}: ${found}`);
  console.log(`checked in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  process.exitCode = failures > 0 ? 1 : 0;
}

const [first, ...rest] = process.argv.slice(2);

// `npm run content` checks, `map ID` draws a dialogue and `read ID` prints one of its paths.
if (first === "map") await drawMap(rest);
else if (first === "read") await readPath(rest);
else await report(first ?? "content");
