import path from "node:path";
import type { Bench, Finding } from "../bench.ts";
import { checkPages, lessonPath } from "../lesson-under-test.ts";
import { loadLighthouse, startChromium } from "../lighthouse.ts";
import { startApp } from "../servers.ts";
import { beginTalk } from "../talks.ts";

const talkPath = "/dialogues/the-ride-home";
const pages = [lessonPath, talkPath, "/", "/today", "/lessons"];
const categories = { performance: 100, accessibility: 100, "best-practices": 100 };

/** Row 8: Lighthouse's simulated phone, four times slower than this machine, on a slow network. */
export async function lighthouseScores({ people, databaseFile, folder }: Bench) {
  const member = people.members[0]!;
  const lighthouse = await loadLighthouse();
  const app = await startApp(databaseFile, member);
  const chromium = await startChromium(path.join(folder, "chromium"));
  try {
    await checkPages(new URL(lessonPath, app.origin), member.cookie);
    await beginTalk(new URL(talkPath, app.origin), member.cookie);
    const findings: Finding[] = [];
    for (const page of pages) {
      const answer = await lighthouse(new URL(page, app.origin).href, {
        port: chromium.port,
        logLevel: "error",
        onlyCategories: Object.keys(categories),
        // Visitors see the home page. Only members see the other pages.
        extraHeaders: page === "/" ? {} : { Cookie: member.cookie },
      });
      findings.push(...findingsOf(page, answer?.lhr));
    }
    return findings;
  } finally {
    await chromium.stop();
    await app.stop();
  }
}

type Report = NonNullable<Awaited<ReturnType<Awaited<ReturnType<typeof loadLighthouse>>>>>["lhr"];

function findingsOf(page: string, report: Report | undefined): Finding[] {
  if (!report || report.runtimeError) {
    throw new Error(`${page}: ${report?.runtimeError?.message ?? "Lighthouse gave no answer"}`);
  }
  const scores = Object.keys(categories).map((id) =>
    Math.round((report.categories[id]?.score ?? 0) * 100),
  );
  const time = (id: string) => Math.round(report.audits[id]?.numericValue ?? NaN);
  const [blocked, painted] = [time("total-blocking-time"), time("largest-contentful-paint")];
  const faults = Object.entries(report.audits)
    .filter(([, { score }]) => score !== null && score < 1)
    .map(([id]) => id);
  return [
    {
      row: "8",
      what: `Lighthouse on ${page}: performance / accessibility / best practices`,
      measured: scores.join(" / "),
      target: "100 / 100 / 100",
      holds: scores.every((score) => score === 100),
      figures: { scores, faults },
    },
    {
      row: "8",
      what: `Lighthouse on ${page}: total blocking time, largest contentful paint`,
      measured: `${blocked} ms, ${(painted / 1000).toFixed(2)} s`,
      target: "0 ms, <= 1.5 s",
      holds: blocked === 0 && painted <= 1_500,
      figures: { blocked, painted },
    },
  ];
}
