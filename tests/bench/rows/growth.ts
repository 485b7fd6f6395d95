import path from "node:path";
import type { Bench, Finding } from "../bench.ts";
import type { ChildServer } from "../child-server.ts";
import { contest, type Score } from "../contest.ts";
import { grow } from "../crowd.ts";
import { checkPages, lessonPath } from "../lesson-under-test.ts";
import { get, onEvery, shareOut } from "../load.ts";
import { createPeople, type People } from "../members.ts";
import { startApp } from "../servers.ts";
import { inWords, ratios } from "../statistics.ts";
import { markingReadAndBack } from "../writes.ts";

const connections = 10;
const small = { accounts: 100, progressRows: 1_000 };

/** What is asked of both databases, and how much more it may cost on the large one. */
const limits = { lesson: 1.1, "progress write": 1.1, Today: 1.3, "the expert’s queue": 1.3 };

/** Row 4: the same requests to a young database and to one a thousand times its size. */
export async function growth({ folder, effort }: Bench): Promise<Finding[]> {
  const young = await startOn(path.join(folder, "young.sqlite"), small);
  const old = await startOn(path.join(folder, "old.sqlite"), effort.growth);
  try {
    for (const { app, people } of [young, old]) {
      await checkPages(new URL(lessonPath, app.origin), people.members[0]!.cookie);
    }
    const scores = await contest(
      { ...requestsOf("young", young), ...requestsOf("old", old) },
      effort,
    );
    return Object.entries(limits).map(([page, limit]) =>
      finding(page, limit, scores[`young ${page}`]!, scores[`old ${page}`]!),
    );
  } finally {
    await Promise.all([young.app.stop(), old.app.stop()]);
  }
}

async function startOn(file: string, size: typeof small) {
  const people = await createPeople(file, connections * 2);
  await grow(file, size);
  return { people, app: await startApp(file, people.members[0]!) };
}

function requestsOf(age: string, { app, people }: { app: ChildServer; people: People }) {
  const readers = people.members.slice(connections);
  const writers = people.members.slice(0, connections);
  const url = (path: string) => new URL(path, app.origin);
  const everyone = (path: string) =>
    shareOut(
      connections,
      readers.map(({ cookie }) => get(url(path), { cookie })),
    );
  const requests: Record<keyof typeof limits, ReturnType<typeof shareOut>> = {
    lesson: everyone(lessonPath),
    "progress write": writers.map((writer) => markingReadAndBack(url(lessonPath), writer)),
    Today: everyone("/today"),
    "the expert’s queue": onEvery(connections, get(url("/desk"), people.expert)),
  };
  return Object.fromEntries(
    Object.entries(requests).map(([page, visits]) => [
      `${age} ${page}`,
      { server: app, connections: visits },
    ]),
  );
}

function finding(page: string, limit: number, young: Score, old: Score): Finding {
  const cpu = ratios(old.cpuMs, young.cpuMs);
  return {
    row: "4",
    what: `CPU a request when the database has grown: ${page}`,
    measured: inWords(cpu, " x"),
    target: `<= ${limit} x`,
    holds: cpu.median <= limit,
    figures: { cpu, young, old },
  };
}
