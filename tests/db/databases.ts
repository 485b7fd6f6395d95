import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { sql } from "kysely";
import { runCommand as run } from "#db/commands/run";
import { openDatabase, type Db } from "#db/database";
import {
  isOnPostgres,
  newDatabase,
  newEmptyDatabase,
  type NewDatabase,
} from "#tests/helpers/new-database";
import { testKeys } from "#tests/helpers/test-keys";
import { parseEnv } from "~/env.server";

/** A new folder, removed after the test. */
export async function aFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), "db-file-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** A migrated database that is not open; returns its address. */
export async function aDatabase() {
  return removedAfterTest(await newDatabase());
}

/** The address of a PostgreSQL database without tables, or of a SQLite file that does not exist. */
export async function anEmptyDatabase() {
  return removedAfterTest(await newEmptyDatabase());
}

/** An address where there is no database. */
export async function aMissingDatabase() {
  const database = await newEmptyDatabase();
  await database.remove();
  return database.address;
}

function removedAfterTest(database: NewDatabase) {
  onTestFinished(database.remove);
  return database.address;
}

/** The environment variable that tells another process to use a database. */
export function settingOf(address: string) {
  const setting = isOnPostgres ? { DATABASE_URL: address } : { DATABASE_FILE: address };
  return { ...setting, KEY_STORE: testKeys(address).address };
}

/** Opens a database for `work` and closes it. */
export async function using<Result>(address: string, work: (db: Db) => Promise<Result>) {
  const db = openDatabase(address, testKeys(address));
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** Starts writer.ts in another process. */
export function aWriter(address: string, name: string, count: number) {
  const child = spawn(process.execPath, ["tests/db/writer.ts", address, name, String(count)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const acknowledged: number[] = [];
  const lines = createInterface(child.stdout);
  lines.on("line", (line) => acknowledged.push(Number(line)));
  let complaint = "";
  child.stderr.on("data", (text: Buffer) => (complaint += text));
  const ended = Promise.all([once(child, "exit"), once(lines, "close")]);

  return {
    acknowledged,
    /** Resolves when this many writes have been acknowledged, or when the process has ended. */
    async reaches(writes: number) {
      while (acknowledged.length < writes) {
        await Promise.race([once(lines, "line"), ended]);
        if (child.exitCode !== null) return;
      }
    },
    async killed() {
      child.kill("SIGKILL");
      await ended;
    },
    /** The exit code and the standard error of the process. */
    async ended() {
      const [[code]] = await ended;
      return { code: code as number | null, complaint };
    },
  };
}

/** The numbers of a writer's writes in a database, and whether both rows of each write are there. */
export async function writesIn(address: string, name: string) {
  return using(address, async (db) => {
    const rows = await db
      .selectFrom("stripe_event")
      .select(["received_at as number", (eb) => eb.fn.countAll<number>().as("halves")])
      .where("type", "=", name)
      .groupBy("received_at")
      .execute();
    return {
      numbers: new Set(rows.map(({ number }) => number)),
      isWhole: rows.every(({ halves }) => halves === 2),
      integrity: await integrityOf(db),
    };
  });
}

/** What SQLite's own check of a file finds: "ok". PostgreSQL has no such check. */
async function integrityOf(db: Db) {
  if (isOnPostgres) return "ok";
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  return rows.map(({ integrity_check }) => integrity_check).join();
}

/** Backups of PostgreSQL need its client, which the npm packages do not have. */
export const hasBackupPrograms =
  !isOnPostgres || spawnSync("pg_dump", ["--version"]).error === undefined;

/** Runs a command as `npm run db --` does, but in this process: another one takes most of a second. */
export async function runCommand(
  address: string,
  words: string[],
  env: Record<string, string> = {},
) {
  const printed = { said: "", complaint: "" };
  const output = {
    log: (line: unknown) => (printed.said += `${line}\n`),
    error: (line: unknown) => (printed.complaint += `${line}\n`),
  };
  const settings = parseEnv({ ...process.env, ...settingOf(address), ...env });
  const code = await run(words, settings, output);
  return { code, ...printed };
}

/** The same in a process of its own. */
export async function runProgram(address: string, words: string[]) {
  const child = spawn(process.execPath, ["db/cli.ts", ...words], {
    env: { ...process.env, ...settingOf(address) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [said, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  return { code: code as number, said, complaint };
}
