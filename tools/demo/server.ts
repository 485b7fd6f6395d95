import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

interface ServerOptions {
  env: NodeJS.ProcessEnv;
  url: string;
  /** The file that receives the server's output. */
  log: string;
  signal: AbortSignal;
}

const patience = 60_000;
// The server finishes its current requests, which takes 13 seconds at most.
const longestStop = 15_000;

/** Starts the production server and returns once it is ready. */
export async function startServer({ env, url, log, signal }: ServerOptions) {
  const out = openSync(log, "w", 0o600);
  const program = ["--import", "./tools/demo/end-with-parent.mjs", "build/index.js"];
  const child = spawn(process.execPath, program, {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", out, out, "ipc"],
    // In a process group of its own, so that Ctrl-C signals only the demo, which then stops the server.
    detached: true,
  });
  closeSync(out);

  let isStopping = false;
  const stop = async () => {
    isStopping = true;
    await end(child);
  };
  const crash = new Promise<never>((_, reject) => {
    child.once("exit", (code, how) => {
      if (!isStopping) reject(new Error(lastWords(how ?? `code ${code}`, log)));
    });
  });
  // Prevents an unhandled rejection before the first caller waits for it.
  crash.catch(() => {});
  try {
    await Promise.race([untilReady(`${url}/readyz`, signal), crash]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    /** Rejects if the server ends by itself. Never resolves. */
    crash,
    stop,
  };
}

function lastWords(how: string, log: string) {
  const words = readFileSync(log, "utf8").trim().split("\n").slice(-15).join("\n");
  return `The server has ended by itself (${how}). Its last words in ${log}:\n${words}`;
}

async function untilReady(url: string, signal: AbortSignal) {
  const until = Date.now() + patience;
  for (;;) {
    const answer = await fetch(url, { signal }).catch(() => null);
    if (answer?.ok) return;
    signal.throwIfAborted();
    if (Date.now() > until) throw new Error(`The server was not ready after a minute: ${url}`);
    await pause(25);
  }
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), longestStop);
  await ended;
  clearTimeout(force);
}
