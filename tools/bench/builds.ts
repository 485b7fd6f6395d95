import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import buildIfStale from "../prepare/build.ts";

const naiveRoot = "tools/bench/naive-app";

/** The output of the reference app's build: see its remix.config.js. */
export const naiveBuild = path.resolve("var/bench/naive/server/index.js");

/** Builds the app and the reference app. Skips a build if none of its sources has changed. */
export async function buildWhatIsStale() {
  buildIfStale();
  if (!existsSync(naiveBuild) || newestIn(naiveRoot) > statSync(naiveBuild).mtimeMs) {
    await run("remix", ["build"], naiveRoot);
  }
}

/** Runs a program to its end. Throws an error with the program's output if it fails. */
export async function run(program: string, args: string[], cwd: string) {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, PATH: pathWithTools },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (text: Buffer) => (said += text));
  child.stderr.on("data", (text: Buffer) => (said += text));
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} failed in ${cwd}:\n${said}`);
  return said;
}

/** A PATH that finds the project's own Node and Remix first, however the benchmark was started. */
export const pathWithTools = `${path.resolve("node_modules/.bin")}:${process.env.PATH}`;

function newestIn(folder: string) {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Math.max(...entries.map((entry) => statSync(path.join(folder, entry)).mtimeMs));
}
