import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { loadLineReader, loadReaders } from "./both-readers";
import { explain } from "./explain";
import { lineHalves, readMeasuredLines } from "./line-texts";
import { readLabeledFile } from "./read-file";
import { reportTables } from "./report-tables";
import { testFile } from "./test-file";
import { lineTable, testLines } from "./test-lines";
import { testTables } from "./test-tables";
import { train } from "./train";
import { trainLines } from "./train-lines";
import type { TrainingReport } from "./training-report";
import { makeWordClasses, wordClassesFile } from "./word-classes";
import { reportAgain, validationFile } from "./write-report";

const usage = `Usage: npm run readers -- <command>
  train                  train all readers and write their models, the card and docs/readers.md
  report                 test the held-out files again and write docs/readers.md and the card
  test [FILE] [--json]   read a labeled file and compare; without FILE, show the cross-validation
  explain "TEXT" | FILE  show the words that mattered
  lines                  read the measured lines in own words, and compare
  lines --cost           how much CPU it takes to read one of them, in ms
  train-lines            train the reader of own lines only
  classes                group the words of the public word vectors again (needs dev dependencies)`;

const flags = ["--json", "--cost"];
const words = process.argv.slice(2).filter((word) => !flags.includes(word));
const asJson = process.argv.includes("--json");

try {
  console.log(await run(words));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run([command, name, ...rest]: string[]) {
  if (rest.length > 0) return refuse();
  if (command === "train") return trainAll();
  if (command === "report") return reportAgain();
  if (command === "classes") return makeClasses();
  if (command === "lines") return testOwnLines();
  if (command === "train-lines") return trainLines();
  if (command === "test") return name === undefined ? showValidation() : test(name);
  if (command === "explain" && name !== undefined) return explainAll(name);
  return refuse();
}

/** The readers share sentences and concepts, so all are trained together. */
async function trainAll() {
  return [await train(console.log), trainLines()].join("\n");
}

function refuse() {
  process.exitCode = 2;
  return usage;
}

function makeClasses() {
  writeFileSync(wordClassesFile, makeWordClasses());
  return `wrote ${wordClassesFile}`;
}

async function testOwnLines() {
  const read = await loadLineReader();
  const lines = readMeasuredLines();
  if (process.argv.includes("--cost"))
    return costOf(() => lines.forEach(({ text }) => read(text)), lines.length);
  return lineHalves
    .map((half) =>
      lineTable(
        half,
        testLines(
          lines.filter((one) => one.half === half),
          read,
        ),
      ),
    )
    .join("\n");
}

/** The CPU of one line in ms, once everything is loaded and warm. */
function costOf(readAll: () => void, lines: number) {
  readAll();
  const passes = 3;
  const began = process.cpuUsage();
  for (let pass = 0; pass < passes; pass += 1) readAll();
  const { user, system } = process.cpuUsage(began);
  return ((user + system) / 1000 / passes / lines).toFixed(3);
}

function showValidation() {
  const text = readFileSync(validationFile, "utf8").trimEnd();
  return asJson ? text : reportTables(JSON.parse(text) as TrainingReport);
}

async function test(file: string) {
  const result = testFile(readLabeledFile(file), await loadReaders());
  return asJson ? JSON.stringify(result, null, 2) : testTables(result);
}

async function explainAll(name: string) {
  const readers = await loadReaders();
  if (!existsSync(name)) return explain(name, readers);
  const { cues, statements } = readLabeledFile(name);
  return [...cues, ...statements]
    .map(({ id, text }) => `${id}\n${explain(text, readers)}`)
    .join("\n\n");
}
