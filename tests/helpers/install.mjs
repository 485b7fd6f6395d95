// Plain JavaScript: it runs on whatever Node is there, before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const stamp = "node_modules/.installed";

/** Installs the dependencies when they are missing or older than the lockfile; otherwise does nothing. */
export function installIfStale() {
  const wanted = createHash("sha256")
    .update(readFileSync("package-lock.json"))
    .update(readFileSync("package.json"))
    .update(`${process.platform} ${process.arch}`)
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;

  console.log("Installing dependencies (a few minutes the first time: sqlite3 is built here) ...");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { stdio: "inherit" });
  if (status !== 0) {
    console.error("npm ci failed. It needs Node 20 or newer, python3, make and g++.");
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) installIfStale();
