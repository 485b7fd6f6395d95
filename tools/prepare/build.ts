import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const stamp = "build/.built-from";
const server = "build/index.js";
const assets = "public/build";
const sources = ["app", "db", "content", "package-lock.json", "remix.config.js", "tsconfig.json"];

/**
 * Builds the production server if its sources have changed since the last build, or if another build
 * has replaced it: `npm run dev` writes its own server to the same place.
 */
export default function buildIfStale() {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint()) return;
  // With the test runner's NODE_ENV this would be a development build.
  const env: Record<string, string | undefined> = { ...process.env, NODE_ENV: undefined };
  execFileSync("npm", ["run", "--silent", "build"], {
    // Captured, so that the error contains the output if the build fails.
    stdio: "pipe",
    env: env as NodeJS.ProcessEnv,
  });
  writeFileSync(stamp, fingerprint());
}

function fingerprint() {
  const hash = createHash("sha256");
  const files = [...sources.flatMap(filesIn).sort(), ...(existsSync(server) ? [server] : [])];
  for (const file of files) hash.update(file).update(readFileSync(file));
  // The server without its styles and scripts is half a build. Their names have hashes of their contents.
  for (const asset of existsSync(assets) ? filesIn(assets).sort() : []) hash.update(asset);
  return hash.digest("hex");
}

function filesIn(name: string) {
  if (path.extname(name) !== "") return [name];
  return readdirSync(name, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
