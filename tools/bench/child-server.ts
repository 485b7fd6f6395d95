import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

export interface ChildServer {
  origin: string;
  port: number;
  pid: number;
  /** From the start of the process to its first 200, in ms. */
  startedIn: number;
  /** User and system time so far, all threads, in ms. */
  cpuMs(): Promise<number>;
  /** Memory in RAM, in MB. */
  rssMb(): Promise<number>;
  stop(): Promise<void>;
}

// Stopped when the benchmark ends for any reason, so that no server goes on running.
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

interface Start {
  args: string[];
  env: (origin: string, port: number) => Record<string, string>;
  /** Requested again and again until it answers 200. */
  readyAt: { path: string; headers?: Record<string, string> };
  cwd?: string;
}

/** Starts a Node program that listens on a given port, and returns once it answers requests. */
export async function startServer({ args, env, readyAt, cwd }: Start): Promise<ChildServer> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { NODE_ENV: "production", PATH: process.env.PATH, ...env(origin, port) },
    stdio: ["ignore", "ignore", "pipe"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  let complaint = "";
  child.stderr.on("data", (text: Buffer) => (complaint = (complaint + text).slice(-4000)));
  try {
    await firstAnswer(child, new URL(readyAt.path, origin), readyAt.headers ?? {});
  } catch (error) {
    await stop(child);
    throw new Error(`${args.join(" ")} did not start:\n${complaint}`, { cause: error });
  }
  const pid = child.pid!;
  return {
    origin,
    port,
    pid,
    startedIn: performance.now() - began,
    cpuMs: () => cpuMsOf(pid),
    rssMb: () => rssMbOf(pid),
    stop: () => stop(child),
  };
}

export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

const patience = 30_000;

async function firstAnswer(child: ChildProcess, url: URL, headers: Record<string, string>) {
  const deadline = performance.now() + patience;
  let last = "nothing";
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`It ended with code ${child.exitCode}`);
    const status = await fetch(url, { headers, redirect: "manual" }).then(
      (response) => response.text().then(() => response.status),
      () => "no answer",
    );
    if (status === 200) return;
    last = String(status);
    await wait(3);
  }
  throw new Error(`${url.pathname} still answered ${last} after ${patience} ms`);
}

async function stop(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const forced = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await ended;
  clearTimeout(forced);
}

const clockTicksPerSecond = 100;

async function cpuMsOf(pid: number) {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  // The second field is the command in parentheses and may contain spaces. User and system time are the
  // 12th and 13th fields after it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / clockTicksPerSecond;
}

async function rssMbOf(pid: number) {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}
