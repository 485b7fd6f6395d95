import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import { sql } from "kysely";
import { openDatabase, type Db } from "#db/database";
import { migrateToLatest } from "#db/migrate";

/** A new folder, removed after the test. */
export async function aFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), "db-file-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** A migrated database that is not open; returns its path. */
export async function aFile(name = "test.sqlite") {
  const file = path.join(await aFolder(), name);
  await using(file, migrateToLatest);
  return file;
}

/** Opens a file for `work` and closes it. */
export async function using<Result>(file: string, work: (db: Db) => Promise<Result>) {
  const db = openDatabase(file);
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** Starts writer.ts in another process. */
export function aWriter(file: string, name: string, count: number) {
  const child = spawn(process.execPath, ["tests/db/sqlite/writer.ts", file, name, String(count)], {
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

/** The numbers of a writer's writes in a file, and whether both rows of each write are there. */
export async function writesIn(file: string, name: string) {
  return using(file, async (db) => {
    const rows = await db
      .selectFrom("stripe_event")
      .select(["received_at as number", (eb) => eb.fn.countAll<number>().as("halves")])
      .where("type", "=", name)
      .groupBy("received_at")
      .execute();
    const { rows: findings } = await sql`pragma integrity_check`.execute(db);
    return {
      numbers: new Set(rows.map(({ number }) => number)),
      isWhole: rows.every(({ halves }) => halves === 2),
      integrity: findings,
    };
  });
}
