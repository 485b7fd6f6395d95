import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

const naiveRoot = "tests/bench/naive-app";

/** Where the reference app is built to: see its remix.config.js. */
export const naiveBuild = {
  server: path.resolve("var/bench/naive/server/index.js"),
  assets: path.resolve("var/bench/naive/assets"),
};

/** Builds the app and the reference app, each only when something in it has changed since. */
export async function buildWhatIsStale() {
  if (isOlder("build/content.json", ["app", "content", "db", "public", "package-lock.json"])) {
    console.log("Building the app ...");
    await run("npm", ["run", "build"], process.cwd());
  }
  if (isOlder(naiveBuild.server, [naiveRoot])) {
    console.log("Building the naive app ...");
    await run("remix", ["build"], naiveRoot);
  }
}

/** Runs a program to its end; throws with what it said when it fails. */
export async function run(program: string, args: string[], cwd: string) {
  const bin = path.resolve("node_modules/.bin");
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (text: Buffer) => (said += text));
  child.stderr.on("data", (text: Buffer) => (said += text));
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} failed in ${cwd}:\n${said}`);
}

function isOlder(made: string, sources: string[]) {
  if (!existsSync(made)) return true;
  const madeAt = statSync(made).mtimeMs;
  return sources.some((source) => newestIn(source) > madeAt);
}

function newestIn(source: string): number {
  if (!statSync(source).isDirectory()) return statSync(source).mtimeMs;
  const files = readdirSync(source, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !isBuilt(entry.parentPath),
  );
  return Math.max(
    0,
    ...files.map((file) => statSync(path.join(file.parentPath, file.name)).mtimeMs),
  );
}

function isBuilt(folder: string) {
  return folder.split(path.sep).slice(0, 2).join("/") === "public/build";
}
