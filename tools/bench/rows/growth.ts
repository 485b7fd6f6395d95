import path from "node:path";
import type { Bench, Finding } from "../bench.ts";
import { contest, type Contestant, type Score } from "../contest.ts";
import { grow } from "../crowd.ts";
import { checkPages, lessonPath } from "../lesson-under-test.ts";
import { get, onEvery, shareOut } from "../load.ts";
import { createPeople, type People } from "../members.ts";
import { startApp } from "../servers.ts";
import { writeYear } from "../year.ts";
import { formatSpread, ratios } from "../statistics.ts";
import { markingReadAndBack } from "../writes.ts";

const connections = 10;
const small = { accounts: 100, progressRows: 1_000 };

/** The pages to measure, and how many times as much CPU each may cost on the large database. */
const limits = { lesson: 1.1, "progress write": 1.1, Today: 1.3, "the expert’s queue": 1.3 };
type Page = keyof typeof limits;

/**
 * Row 4: the same requests to a small database, and to one a thousand times its size whose readers have
 * written for a year.
 */
export async function growth({ folder, effort }: Bench): Promise<Finding[]> {
  const young = await startOn(path.join(folder, "young.sqlite"), small, false);
  const old = await startOn(path.join(folder, "old.sqlite"), effort.growth, true);
  try {
    for (const { app, people } of [young, old]) {
      await checkPages(new URL(lessonPath, app.origin), people.members[0]!.cookie);
    }
    const pages = Object.keys(limits) as Page[];
    const scores = await contest(
      // The two measurements of a pair run one after the other, so that other work on the machine slows
      // both.
      Object.fromEntries(
        pages.flatMap((page) => [
          [`young ${page}`, contestant(young, page)],
          [`old ${page}`, contestant(old, page)],
        ]),
      ),
      effort,
    );
    return pages.map((page) =>
      finding(page, limits[page], scores[`young ${page}`]!, scores[`old ${page}`]!),
    );
  } finally {
    await Promise.all([young.app.stop(), old.app.stop()]);
  }
}

async function startOn(file: string, size: typeof small, hasYear: boolean) {
  const people = await createPeople(file, connections * 2);
  await grow(file, size);
  if (hasYear) await writeYear(file, people.members);
  return { people, app: await startApp(file, people.members[0]!) };
}

function contestant({ app, people }: Awaited<ReturnType<typeof startOn>>, page: Page): Contestant {
  const url = (path: string) => new URL(path, app.origin);
  return { server: app, connections: visitsOf(page, people, url) };
}

function visitsOf(page: Page, { members, expert }: People, url: (path: string) => URL) {
  const readers = members.slice(connections);
  const everyone = (path: string) =>
    shareOut(
      connections,
      readers.map(({ cookie }) => get(url(path), { cookie })),
    );
  switch (page) {
    case "lesson":
      return everyone(lessonPath);
    case "progress write":
      return members
        .slice(0, connections)
        .map((writer) => markingReadAndBack(url(lessonPath), writer));
    case "Today":
      return everyone("/today");
    case "the expert’s queue":
      return onEvery(connections, get(url("/desk"), expert));
  }
}

function finding(page: string, limit: number, young: Score, old: Score): Finding {
  const cpu = ratios(old.cpuMs, young.cpuMs);
  return {
    row: "4",
    what: `CPU a request when the database has grown: ${page}`,
    measured: formatSpread(cpu, " x"),
    target: `<= ${limit} x`,
    holds: cpu.median <= limit,
    figures: { cpu, young, old },
  };
}
