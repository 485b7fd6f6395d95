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

/** A folder of the test's own, gone when the test is. */
export async function aFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), "db-file-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** A migrated database that nothing has open. */
export async function aFile(name = "test.sqlite") {
  const file = path.join(await aFolder(), name);
  await using(file, migrateToLatest);
  return file;
}

/** Opens a file for one piece of work. */
export async function using<Result>(file: string, work: (db: Db) => Promise<Result>) {
  const db = openDatabase(file);
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** Another process that writes into the file: see writer.ts. */
export function aWriter(file: string, name: string, count: number) {
  const child = spawn(process.execPath, ["tests/db/writer.ts", file, name, String(count)], {
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
    /** Resolves when so many writes have been acknowledged. */
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
    /** What it ended with and what it said on the way. */
    async ended() {
      const [[code]] = await ended;
      return { code: code as number | null, complaint };
    },
  };
}

/** What a file holds of a writer: the number of each write, and whether it is whole. */
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
