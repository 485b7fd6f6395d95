// Plain JavaScript: it runs on whatever Node is there, before anything is installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const stamp = "node_modules/.installed";
const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Installs the dependencies when they are missing or older than the lockfile; otherwise does nothing. */
export async function installIfStale() {
  const { allowScripts, overrides } = JSON.parse(readFileSync("package.json", "utf8"));
  const wanted = createHash("sha256")
    .update(readFileSync("package-lock.json"))
    .update(JSON.stringify({ allowScripts, overrides }))
    .update(`${process.platform} ${process.arch}`)
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;

  console.log("Installing dependencies (a few minutes the first time: sqlite3 is built here) ...");
  // Two Nodes are at work, the one that is here and the one that is installed: no warning about it.
  const npm = spawn("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: "inherit",
    env: { ...process.env, ...nodeHeaders() },
    detached: true,
  });
  // A group of its own, so that what npm has started (a compiler, say) ends with it. Asked kindly, npm
  // would go on for minutes; what it leaves half done is done anew the next time.
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

// The build of sqlite3 needs the headers of some Node, any one will do: without this it would fetch
// them from nodejs.org although they are here.
function nodeHeaders() {
  const prefix = (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((folder) => path.resolve(folder, ".."))
    .find((candidate) => existsSync(path.join(candidate, "include/node/node_api.h")));
  return prefix ? { npm_config_nodedir: prefix } : {};
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await installIfStale();
