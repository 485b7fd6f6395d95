import { mkdir, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import type { Finding } from "./bench.ts";

const folder = "var/bench";

export function printTable(findings: Finding[]) {
  const lines = [
    ["row", "what", "measured", "target", "holds"],
    ...findings.map(({ row, what, measured, target, holds }) => [
      row,
      what,
      measured,
      target,
      holds === null ? "" : holds ? "yes" : "NO",
    ]),
  ];
  const widths = lines[0]!.map((_, column) =>
    Math.max(...lines.map((line) => line[column]!.length)),
  );
  console.log();
  for (const line of lines) {
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join("  ")
        .trimEnd(),
    );
  }
}

/** Saves the findings with a description of the machine. Returns the path of the file. */
export async function writeReport(findings: Finding[], now = new Date()) {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${now.toISOString().slice(0, 19).replaceAll(":", "-")}.json`);
  const machine = {
    node: process.version,
    processor: cpus()[0]?.model,
    cores: cpus().length,
    memoryMb: Math.round(totalmem() / 2 ** 20),
  };
  await writeFile(file, JSON.stringify({ measuredAt: now, machine, findings }, null, 2));
  return file;
}
