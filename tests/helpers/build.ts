import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const stamp = "build/.built-from";
const sources = ["app", "db", "content", "package-lock.json", "remix.config.js", "tsconfig.json"];

/** Builds the production server unless it was built from exactly these sources. */
export default function buildIfStale() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  // The test runner's NODE_ENV would make it a development build.
  const env: Record<string, string | undefined> = { ...process.env, NODE_ENV: undefined };
  execFileSync("npm", ["run", "--silent", "build"], {
    // What it says is in the error, when there is one.
    stdio: "pipe",
    env: env as NodeJS.ProcessEnv,
  });
  writeFileSync(stamp, wanted);
}

function fingerprint() {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesIn).sort()) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

function filesIn(name: string) {
  if (path.extname(name) !== "") return [name];
  return readdirSync(name, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
