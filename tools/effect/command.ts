import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { db } from "~/db.server";
import { fromCsv, toCsv } from "./cohort.ts";
import { readCohort } from "./read-cohort.ts";
import { analysisText, codebookText, countsText, missingText } from "./report.ts";

const usage = "npm run effect -- export DIR   writes the data of members who agreed to research";

const [verb, folder, ...rest] = process.argv.slice(2);
if (verb !== "export" || !folder || rest.length > 0) {
  console.error(usage);
  process.exitCode = 2;
} else {
  await writeExport(folder);
}
await db.destroy();

/** Writes the files of the export. The analysis reads the CSV, as anyone else would. */
async function writeExport(into: string) {
  const { rows, counts } = await readCohort(db);
  const csv = toCsv(rows);
  const files = {
    "check-ins.csv": csv,
    "codebook.csv": codebookText(),
    "counts.csv": countsText(rows, counts),
    "missing.csv": missingText(rows),
    "analysis.txt": analysisText(fromCsv(csv)),
  };
  await mkdir(into, { recursive: true, mode: 0o700 });
  for (const [name, text] of Object.entries(files)) {
    await writeFile(path.join(into, name), text, { mode: 0o600 });
  }
  console.log(`${into} holds ${Object.keys(files).join(", ")}.`);
}
