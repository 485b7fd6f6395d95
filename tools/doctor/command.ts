import { parseArgs } from "node:util";
import { messageOf, type Finding } from "./finding.ts";

const usage = `npm run doctor -- [--backups FOLDER]

Examines this installation from outside in and changes nothing: settings, files, database, secrets,
background work, backups, clock, mail, Stripe, and the site at its public address. Ends with 1 if it
found a problem.`;

const signs = { well: "ok      ", warning: "warning ", problem: "PROBLEM " } as const;

process.exitCode = await run();

async function run(): Promise<0 | 1 | 2> {
  const backups = backupsOf(process.argv.slice(2));
  if (backups === undefined) {
    console.error(usage);
    return 2;
  }
  try {
    // Loaded here because the settings are parsed at the import, and wrong ones throw.
    const { env } = await import("../../app/env.server.ts");
    const { examine } = await import("./examine.ts");
    const found = await examine({ env, backups, folder: process.cwd() });
    print(found);
    return found.some(({ level }) => level === "problem") ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : messageOf(error));
    return 1;
  }
}

/** The folder that the words name, null without one, or undefined if the words are wrong. */
function backupsOf(args: string[]) {
  try {
    return parseArgs({ args, options: { backups: { type: "string" } } }).values.backups ?? null;
  } catch {
    return undefined;
  }
}

function print(found: readonly Finding[]) {
  for (const finding of found) {
    console.log(`${signs[finding.level]}${finding.what}`);
    if (finding.level !== "well") console.log(`        ${finding.advice}`);
  }
  const count = (level: Finding["level"]) => found.filter((one) => one.level === level).length;
  console.log(`\n${count("problem")} problems, ${count("warning")} warnings`);
}
