// Plain JavaScript for any recent Node, because it runs before the dependencies are installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const stamp = "node_modules/.installed";
const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Installs the dependencies if they are missing or do not match the lockfile. */
export async function installIfStale() {
  const { allowScripts, overrides } = JSON.parse(readFileSync("package.json", "utf8"));
  const wanted = createHash("sha256")
    .update(readFileSync("package-lock.json"))
    .update(JSON.stringify({ allowScripts, overrides }))
    .update(`${process.platform} ${process.arch}`)
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;

  console.log("Installing dependencies (a few minutes the first time: sqlite3 is built here) ...");
  // The installed Node differs from the one that runs npm. The log level hides npm's warning about it.
  const npm = spawn("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: "inherit",
    env: { ...process.env, ...nodeHeaders() },
    detached: true,
  });
  // npm runs in a process group of its own, so that this kill also ends what it started, such as a
  // compiler. After SIGTERM npm would go on for minutes. The next start installs everything again.
  const giveUp = () => {
    process.kill(-npm.pid, "SIGKILL");
    process.exit(1);
  };
  for (const signal of signals) process.on(signal, giveUp);
  const [status] = await once(npm, "exit");
  for (const signal of signals) process.off(signal, giveUp);
  if (status !== 0) {
    console.error("npm ci failed. It needs Node 20 or newer, python3, make and g++.");
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

// Returns the folder of the local Node headers for the build of sqlite3, which works with any version.
// Without this setting, npm downloads the headers from nodejs.org.
function nodeHeaders() {
  const prefix = (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((folder) => path.resolve(folder, ".."))
    .find((candidate) => existsSync(path.join(candidate, "include/node/node_api.h")));
  return prefix ? { npm_config_nodedir: prefix } : {};
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await installIfStale();
