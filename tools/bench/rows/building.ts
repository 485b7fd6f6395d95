import { cp, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Bench, Finding } from "../bench.ts";
import { pathWithTools, run } from "../builds.ts";
import { freePort, startServer, type ChildServer } from "../child-server.ts";
import { lessonFile, lessonPath } from "../lesson-under-test.ts";
import { keyStoreOf, masterKeyOf, sessionSecret, type Visitor } from "../members.ts";
import { formatSpread, spread } from "../statistics.ts";

/**
 * Row 10: how long an author or a developer waits. Runs in a copy of the project, so that no file of
 * the project changes.
 */
export async function building({ people, databaseFile, folder, effort }: Bench) {
  const copy = path.join(folder, "copy");
  await copyRepository(copy);
  return [
    await build(copy, effort.repeats),
    await saveLesson(copy, databaseFile, people.members[0]!, effort.repeats),
  ];
}

const leftOut = ["node_modules", ".git", "build", "public/build", "var", ".cache"].map((name) =>
  path.resolve(name),
);

async function copyRepository(to: string) {
  await cp(".", to, {
    recursive: true,
    filter: (source) => !leftOut.includes(path.resolve(source)),
  });
  await symlink(path.resolve("node_modules"), path.join(to, "node_modules"));
}

async function build(copy: string, repeats: number): Promise<Finding> {
  const times: number[] = [];
  for (let turn = 0; turn < repeats; turn += 1) {
    const began = performance.now();
    await run("npm", ["run", "build"], copy);
    times.push((performance.now() - began) / 1000);
  }
  const seconds = spread(times);
  return {
    row: "10",
    what: "npm run build",
    measured: formatSpread(seconds, " s"),
    target: "<= 5 s",
    holds: seconds.median <= 5,
    figures: { seconds, times },
  };
}

async function saveLesson(
  copy: string,
  databaseFile: string,
  member: Visitor,
  repeats: number,
): Promise<Finding> {
  const dev = await startDev(copy, databaseFile, member);
  const times: number[] = [];
  try {
    for (let turn = 0; turn <= repeats; turn += 1) {
      await wait(1_500);
      const seconds = await saveAndSee(dev, path.join(copy, lessonFile), member, turn);
      // Skip the first save, because its caches are cold.
      if (turn > 0) times.push(seconds);
    }
  } finally {
    await dev.stop();
  }
  const seconds = spread(times);
  return {
    row: "10",
    what: "From saving a lesson to seeing it, in development",
    measured: formatSpread(seconds, " s"),
    target: "<= 1 s",
    holds: seconds.median <= 1,
    figures: { seconds, times },
  };
}

async function startDev(copy: string, databaseFile: string, { cookie }: Visitor) {
  const port = await freePort();
  const remix = path.resolve("node_modules/.bin/remix");
  return startServer({
    args: [remix, "dev", "--port", String(port), "--command", "node build/index.js"],
    cwd: copy,
    env: (origin, appPort) => ({
      PATH: pathWithTools,
      NODE_ENV: "development",
      SITE_URL: origin,
      PORT: String(appPort),
      SESSION_SECRET: sessionSecret,
      DATA_KEY_FILE: masterKeyOf(databaseFile),
      KEY_STORE: keyStoreOf(databaseFile),
      DATABASE_FILE: databaseFile,
      LOG_LEVEL: "silent",
    }),
    readyAt: { path: lessonPath, headers: { cookie } },
  });
}

const patience = 20_000;

/** Adds a sentence to the lesson and requests its page until the sentence appears. Returns the seconds. */
async function saveAndSee(dev: ChildServer, file: string, { cookie }: Visitor, turn: number) {
  const sentence = `Sentence number ${turn} was just added.`;
  await writeFile(file, `${await readFile(file, "utf8")}\n${sentence}\n`);
  const saved = performance.now();
  while (performance.now() - saved < patience) {
    const page = await fetch(new URL(lessonPath, dev.origin), { headers: { cookie } }).then(
      (response) => response.text(),
      () => "",
    );
    if (page.includes(sentence)) return (performance.now() - saved) / 1000;
    await wait(10);
  }
  throw new Error(`A saved lesson was not on screen after ${patience} ms`);
}
