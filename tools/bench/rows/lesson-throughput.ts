import { writeFile } from "node:fs/promises";
import path from "node:path";
import { contest, type Score } from "../contest.ts";
import type { Bench, Finding } from "../bench.ts";
import { checkPages, lessonPath, read } from "../lesson-under-test.ts";
import { get, onEvery, shareOut } from "../load.ts";
import { formatSpread, median, percent, ratios } from "../statistics.ts";
import { startApp, startNaiveApp, startRawServer } from "../servers.ts";

const connections = 10;

/**
 * Rows 1 and 2. Measures the app twice: with one member who reloads a page that the server has cached,
 * and with more members than the page cache holds. No two of those members have the same page, so the
 * server renders every page. Parts that pages share may come from a cache, as in production.
 */
export async function lessonThroughput({ people, databaseFile, folder, effort }: Bench) {
  const [member] = people.members;
  if (!member) throw new Error("The benchmark needs a member");
  const app = await startApp(databaseFile, member);
  const { server: naive, cookie: naiveCookie } = await startNaiveApp(databaseFile, member);
  const pageFile = path.join(folder, "page.html");
  await writeFile(
    pageFile,
    (await read(new URL(lessonPath, app.origin), { cookie: member.cookie })).html,
  );
  const raw = await startRawServer(pageFile);

  const url = new URL(lessonPath, app.origin);
  const naiveUrl = new URL(lessonPath, naive.origin);
  const check = async () => {
    await checkPages(url, member.cookie);
    await checkPages(naiveUrl, naiveCookie);
  };
  const everyone = (encoding?: string) =>
    shareOut(
      connections,
      people.members.map(({ cookie }) => get(url, { cookie, encoding })),
    );
  try {
    await check();
    const scores = await contest(
      {
        rendered: { server: app, connections: everyone() },
        cached: {
          server: app,
          connections: onEvery(connections, get(url, { cookie: member.cookie })),
        },
        naive: {
          server: naive,
          connections: onEvery(connections, get(naiveUrl, { cookie: naiveCookie })),
        },
        raw: {
          server: raw,
          connections: onEvery(connections, get(new URL(lessonPath, raw.origin))),
        },
        compressed: { server: app, connections: everyone("br") },
      },
      effort,
    );
    await check();
    return findings(scores);
  } finally {
    await Promise.all([app.stop(), naive.stop(), raw.stop()]);
  }
}

type Scores = Record<"rendered" | "cached" | "naive" | "raw" | "compressed", Score>;

function findings({ rendered, cached, naive, raw, compressed }: Scores): Finding[] {
  return [
    ...againstNaive("every page rendered", rendered, naive),
    ...againstNaive("a cached page", cached, naive),
    againstRaw("every page rendered", rendered, raw),
    againstRaw("a cached page", cached, raw),
    {
      row: "1",
      what: "CPU a request: rendered / cached / rendered and brotli / naive / node:http",
      measured: [rendered, cached, compressed, naive, raw]
        .map(({ cpuMs }) => median(cpuMs).toFixed(3))
        .join(" / ")
        .concat(" ms"),
      target: "",
      holds: null,
      figures: { rendered, cached, compressed, naive, raw },
    },
  ];
}

function againstNaive(which: string, app: Score, naive: Score): Finding[] {
  const speed = ratios(app.perSecond, naive.perSecond);
  const cpu = ratios(app.cpuMs, naive.cpuMs);
  return [
    {
      row: "1",
      what: `Lesson against the naive app, requests/s, ${which}`,
      measured: formatSpread(speed, " x"),
      target: ">= 4 x",
      holds: speed.median >= 4,
      figures: { speed },
    },
    {
      row: "1",
      what: `Lesson against the naive app, CPU a request, ${which}`,
      measured: formatSpread(cpu, " x"),
      target: "<= 0.3 x",
      holds: cpu.median <= 0.3,
      figures: { cpu },
    },
  ];
}

function againstRaw(which: string, app: Score, raw: Score): Finding {
  const share = ratios(app.perSecond, raw.perSecond);
  return {
    row: "2",
    what: `Lesson against raw node:http, requests/s, ${which}`,
    measured: formatSpread(percent(share), " %", 1),
    target: ">= 5 %",
    holds: share.median >= 0.05,
    figures: { share },
  };
}
