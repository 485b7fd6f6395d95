import { counted, countsOf, summaryTable } from "~/features/content-check/summary-table";
import { checkContent } from "./check-content";

const started = performance.now();
const { problems, rows } = await checkContent(process.argv[2] ?? "content");
const failures = problems.filter(({ level }) => level === "failure").length;

const warnings = problems.length - failures;

console.log(summaryTable(rows));
console.log();
for (const { file, line, level, message } of problems) {
  console.log(`${file}:${line}  ${level === "warning" ? "warning: " : ""}${message}`);
}
console.log(
  `\n${countsOf(rows, {
    lesson: ["lesson", "lessons"],
    dialogue: ["conversation", "conversations"],
    guide: ["guide", "guides"],
    article: ["article", "articles"],
    tonight: ["page for tonight", "pages for tonight"],
    page: ["page", "pages"],
  })}: ${counted(failures, "failure", "failures")}, ${counted(warnings, "warning", "warnings")}`,
);
console.log(`checked in ${((performance.now() - started) / 1000).toFixed(1)} s`);
process.exitCode = failures > 0 ? 1 : 0;
