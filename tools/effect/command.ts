import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { db } from "~/db.server";
import { findSchemaProblem, readCohort } from "./read-cohort.ts";
import { exportFiles } from "./report.ts";

const usage = "npm run effect -- export DIR   writes the data of members who agreed to research";

const [verb, folder, ...rest] = process.argv.slice(2);
if (verb !== "export" || !folder || rest.length > 0) {
  console.error(usage);
  process.exitCode = 2;
} else {
  await writeExport(folder);
}
await db.destroy();

async function writeExport(into: string) {
  const problem = await findSchemaProblem(db);
  if (problem) {
    console.error(problem);
    process.exitCode = 1;
    return;
  }
  const files = exportFiles(await readCohort(db));
  await mkdir(into, { recursive: true, mode: 0o700 });
  for (const [name, text] of Object.entries(files)) {
    await writeFile(path.join(into, name), text, { mode: 0o600 });
  }
  console.log(`${into} holds ${Object.keys(files).join(", ")}.`);
}
