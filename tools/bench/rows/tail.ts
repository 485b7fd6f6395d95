import { setTimeout as wait } from "node:timers/promises";
import type { Bench, Finding } from "../bench.ts";
import { contest } from "../contest.ts";
import { checkPages, lessonPath } from "../lesson-under-test.ts";
import { get, load, shareOut, type Visit } from "../load.ts";
import { startApp } from "../servers.ts";
import { formatSpread, ratios } from "../statistics.ts";
import { markingReadAndBack } from "../writes.ts";

const writesPerSecond = 20;

/** Row 3: how much slower the slowest requests are than the others, and whether a writer delays them. */
export async function tail({ people, databaseFile, effort }: Bench): Promise<Finding[]> {
  const [writer, ...readers] = people.members;
  if (!writer) throw new Error("The benchmark needs members");
  const app = await startApp(databaseFile, writer);
  const url = new URL(lessonPath, app.origin);
  const visits = readers.map(({ cookie }) => get(url, { cookie }));
  try {
    await checkPages(url, writer.cookie);
    const { crowd, quiet, written } = await contest(
      {
        crowd: { server: app, connections: shareOut(50, visits) },
        quiet: { server: app, connections: shareOut(10, visits) },
        written: {
          server: app,
          connections: shareOut(10, visits),
          meanwhile: (until) => writeUntil(app.port, markingReadAndBack(url, writer), until),
        },
      },
      effort,
    );
    await checkPages(url, writer.cookie);
    const lag = ratios(crowd.p99, crowd.p50);
    const held = ratios(written.p99, quiet.p99);
    return [
      {
        row: "3",
        what: "Lesson, 50 connections: p99 over p50",
        measured: formatSpread(lag, " x"),
        target: "<= 4 x",
        holds: lag.median <= 4,
        figures: { lag, crowd },
      },
      {
        row: "3",
        what: `Lesson, 10 connections: p99 with ${writesPerSecond} progress writes a second over without`,
        measured: formatSpread(held, " x"),
        target: "<= 2 x",
        holds: held.median <= 2,
        figures: { held, quiet, written },
      },
    ];
  } finally {
    await app.stop();
  }
}

async function writeUntil(port: number, visits: Visit[], until: AbortSignal) {
  for (let turn = 0; !until.aborted; turn += 1) {
    const visit = visits[turn % visits.length]!;
    await Promise.all([load(port, [[visit]], 0), wait(1000 / writesPerSecond)]);
  }
}
