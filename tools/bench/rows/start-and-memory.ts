import { setTimeout as wait } from "node:timers/promises";
import type { Bench, Finding } from "../bench.ts";
import { checkPages, lessonPath } from "../lesson-under-test.ts";
import { get, load, shareOut } from "../load.ts";
import { startApp } from "../servers.ts";
import { formatSpread, spread } from "../statistics.ts";

const connections = 50;
const settleMs = 3_000;

/** Row 9: how soon a new process serves a lesson, and how much memory it uses, idle and busy. */
export async function startAndMemory(bench: Bench): Promise<Finding[]> {
  return [await start(bench), ...(await memory(bench))];
}

async function start({ people, databaseFile, effort }: Bench): Promise<Finding> {
  const times: number[] = [];
  for (let turn = 0; turn < effort.repeats; turn += 1) {
    const app = await startApp(databaseFile, people.members[0]!);
    times.push(app.startedIn / 1000);
    await app.stop();
  }
  const seconds = spread(times);
  return {
    row: "9",
    what: "From the start of the process to a member’s lesson",
    measured: formatSpread(seconds, " s"),
    target: "<= 1 s",
    holds: seconds.median <= 1,
    figures: { seconds, times },
  };
}

async function memory({ people, databaseFile, effort }: Bench): Promise<Finding[]> {
  const app = await startApp(databaseFile, people.members[0]!);
  const url = new URL(lessonPath, app.origin);
  try {
    await checkPages(url, people.members[0]!.cookie);
    await wait(settleMs);
    const idle = await app.rssMb();
    const visits = people.members.map(({ cookie }) => get(url, { cookie, encoding: "br" }));
    const { requests } = await load(app.port, shareOut(connections, visits), effort.soakSeconds);
    const busy = await app.rssMb();
    await checkPages(url, people.members[0]!.cookie);
    return [
      {
        row: "9",
        what: "Memory, idle",
        measured: `${idle.toFixed(0)} MB`,
        target: "<= 110 MB",
        holds: idle <= 110,
        figures: { idle },
      },
      {
        row: "9",
        what: `Memory after ${effort.soakSeconds} s at ${connections} connections, over idle`,
        measured: `${(busy / idle).toFixed(2)} x (${busy.toFixed(0)} MB, ${requests} requests)`,
        target: "<= 2 x",
        holds: busy <= idle * 2,
        figures: { busy, requests },
      },
    ];
  } finally {
    await app.stop();
  }
}
