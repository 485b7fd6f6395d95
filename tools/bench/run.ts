import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { fullEffort, quickEffort, type Bench, type Finding } from "./bench.ts";
import { buildWhatIsStale } from "./builds.ts";
import { createPeople } from "./members.ts";
import { printTable, writeReport } from "./report.ts";
import { building } from "./rows/building.ts";
import { clientScript } from "./rows/client-script.ts";
import { database } from "./rows/database.ts";
import { growth } from "./rows/growth.ts";
import { htmlSize } from "./rows/html-size.ts";
import { lighthouseScores } from "./rows/lighthouse.ts";
import { lessonThroughput } from "./rows/lesson-throughput.ts";
import { notebook } from "./rows/notebook.ts";
import { practice } from "./rows/practice.ts";
import { profile } from "./rows/profile.ts";
import { progressWrite } from "./rows/progress-write.ts";
import { startAndMemory } from "./rows/start-and-memory.ts";
import { tail } from "./rows/tail.ts";

const usage = "Usage: npm run bench -- [--quick] [row ...], such as: npm run bench -- 1 2 7";

/** The measurements in the order of a whole run, each with its row numbers in the table of targets. */
const measures: [rows: string[], measure: (bench: Bench) => Promise<Finding[]>][] = [
  [["1", "2"], lessonThroughput],
  [["3"], tail],
  [["4"], growth],
  [["5"], progressWrite],
  [["5"], database],
  [["6"], clientScript],
  [["7"], htmlSize],
  [["8"], lighthouseScores],
  [["9"], startAndMemory],
  [["10"], building],
  [["practice"], practice],
  [["notebook"], notebook],
  [["profile"], profile],
];
const onlyWhenAsked = "profile";

// More members than the page cache holds, so that a round through all of them never finds a cached
// page.
const memberCount = 1000;

const { values, positionals } = parseArgs({
  options: { quick: { type: "boolean", default: false } },
  allowPositionals: true,
});
const known = [...new Set(measures.flatMap(([rows]) => rows))];
if (positionals.some((row) => !known.includes(row))) {
  console.error(`${usage}\nThe rows are ${known.join(", ")}.`);
  process.exit(2);
}

await buildWhatIsStale();
const folder = await mkdtemp(path.join(tmpdir(), "kithwell-bench-"));
try {
  const findings = await measureAll(
    positionals.length > 0 ? positionals : known.filter((row) => row !== onlyWhenAsked),
  );
  printTable(findings);
  console.log(`\nWritten to ${await writeReport(findings)}`);
} finally {
  await rm(folder, { recursive: true });
}

async function measureAll(wanted: string[]) {
  const databaseFile = path.join(folder, "bench.sqlite");
  const people = await createPeople(databaseFile, memberCount);
  const effort = values.quick ? quickEffort : fullEffort;
  const findings: Finding[] = [];
  for (const [rows, measure] of measures) {
    if (!rows.some((row) => wanted.includes(row))) continue;
    console.log(`Measuring row ${rows.join(", ")} ...`);
    findings.push(...(await measureOrSay(rows, measure, { people, databaseFile, folder, effort })));
  }
  return findings;
}

// Reports a failed measurement as a finding, so that the other rows are still measured.
async function measureOrSay(
  [row = ""]: string[],
  measure: (bench: Bench) => Promise<Finding[]>,
  bench: Bench,
): Promise<Finding[]> {
  try {
    return await measure(bench);
  } catch (error) {
    process.exitCode = 1;
    const reason = error instanceof Error ? error.message : String(error);
    return [
      {
        row,
        what: "Not measured",
        measured: reason.split("\n", 1)[0] ?? "",
        target: "",
        holds: false,
        figures: { reason },
      },
    ];
  }
}
