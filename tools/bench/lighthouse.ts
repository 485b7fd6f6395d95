import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { freePort } from "./child-server.ts";
import { run } from "./builds.ts";

const version = "13.5.0";
const folder = path.resolve("var/bench/lighthouse");

/** The part of Lighthouse's result that is read here. */
interface Answer {
  lhr: {
    categories: Record<string, { score: number | null }>;
    audits: Record<string, { numericValue?: number; score: number | null; title: string }>;
    runtimeError?: { message: string };
  };
}

interface Lighthouse {
  default(url: string, flags: object): Promise<Answer | undefined>;
}

interface TraceGatherer {
  default: { getDefaultTraceCategories(): string[] };
}

/**
 * Loads Lighthouse, and installs it the first time. Its 176 MB serve only this row, so it is not a
 * dependency of the project.
 */
export async function loadLighthouse(): Promise<Lighthouse["default"]> {
  const home = path.join(folder, "node_modules/lighthouse");
  if (!existsSync(path.join(home, "package.json"))) {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "package.json"), '{ "private": true }');
    await run("npm", ["install", "--ignore-scripts", `lighthouse@${version}`], folder);
  }
  const from = async <Module>(file: string) =>
    (await import(pathToFileURL(path.join(home, file)).href)) as Module;

  // With these categories the Chromium of our tests closes the page as soon as it has loaded.
  const { default: trace } = await from<TraceGatherer>("core/gather/gatherers/trace.js");
  const wanted = trace.getDefaultTraceCategories().filter((name) => !/rundown|webdx/.test(name));
  trace.getDefaultTraceCategories = () => wanted;
  return (await from<Lighthouse>("core/index.js")).default;
}

/**
 * Starts the Chromium of our tests with a port for Lighthouse. Its `stop` also ends the processes that
 * Chromium started.
 */
export async function startChromium(profile: string) {
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";
  const { default: packed } = await import("@sparticuz/chromium");
  const port = await freePort();
  const chromium = spawn(
    await packed.executablePath(),
    [
      "--headless",
      "--no-sandbox",
      "--disable-dev-shm-usage",
      "--use-angle=swiftshader",
      `--user-data-dir=${profile}`,
      `--remote-debugging-port=${port}`,
      "about:blank",
    ],
    { stdio: "ignore" },
  );
  while (!(await isThere(port))) await wait(50);
  return {
    port,
    async stop() {
      const ended = once(chromium, "exit");
      chromium.kill();
      await ended;
    },
  };
}

function isThere(port: number) {
  return fetch(`http://127.0.0.1:${port}/json/version`).then(
    ({ ok }) => ok,
    () => false,
  );
}
