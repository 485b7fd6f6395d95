import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { onTestFinished } from "vitest";
import { using } from "#tests/db/databases";

/** Bundles worker.ts, because plain Node cannot resolve the app's imports. Returns the file. */
export async function bundleWorker() {
  const folder = await mkdtemp(path.resolve("var/worker-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const outfile = path.join(folder, "worker.mjs");
  await build({
    entryPoints: ["tests/jobs/worker.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    alias: { "~": "./app" },
  });
  return outfile;
}

interface WorkerOptions {
  address: string;
  smtpUrl: string;
  name: string;
  /** How many jobs it adds; it runs what is due until it is killed. */
  count: number;
  /** In ms; short ones free the jobs of a killed worker soon. */
  lease: number;
}

export function startWorker(file: string, { address, smtpUrl, name, count, lease }: WorkerOptions) {
  const child = spawn(
    process.execPath,
    [file, address, smtpUrl, name, String(count), String(lease)],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  onTestFinished(() => void child.kill("SIGKILL"));
  const added: string[] = [];
  const lines = createInterface(child.stdout);
  lines.on("line", (line) => added.push(line));
  const ended = Promise.all([once(child, "exit"), once(lines, "close")]);
  return {
    /** The names of the jobs whose transaction was confirmed. */
    added,
    firstLine: () => once(lines, "line"),
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** How often each job's effect in the database happened, and how many jobs are left. */
export function effectsIn(address: string) {
  return using(address, async (db) => {
    const counts = await db.selectFrom("rate_limit").select(["key", "count"]).execute();
    const causes = await db.selectFrom("stripe_event").select("type").execute();
    const jobs = await db.selectFrom("job").select(["name", "dead_at", "last_error"]).execute();
    return { counts, causes: causes.map(({ type }) => type), jobs };
  });
}
