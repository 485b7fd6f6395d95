import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext } from "playwright-core";
import { startBrowser } from "../../prepare/browser.ts";
import type { Bench, Finding } from "../bench.ts";
import { checkPages, lastHeading, lessonPath } from "../lesson-under-test.ts";
import type { Visitor } from "../members.ts";
import { startApp } from "../servers.ts";

const dialoguePath = "/dialogues/the-ride-home";
const otherPaths = ["/", "/today", "/lessons", "/dialogues", "/questions", "/membership"];

/** Row 6: what a first visit loads, in a real browser with an empty cache. */
export async function clientScript({ people, databaseFile }: Bench): Promise<Finding[]> {
  const [member] = people.members;
  if (!member) throw new Error("The benchmark needs a member");
  const app = await startApp(databaseFile, member);
  const browser = await startBrowser();
  try {
    await checkPages(new URL(lessonPath, app.origin), member.cookie);
    const visit = (path: string) => firstVisit(browser, new URL(path, app.origin), member);
    await beginTalk(browser, new URL(dialoguePath, app.origin), member);
    const lesson = await visit(lessonPath);
    const talk = await visit(dialoguePath);
    const others = [];
    for (const path of otherPaths) others.push(await visit(path));
    const readsWithout = await readsWithoutScript(browser, new URL(lessonPath, app.origin), member);
    return [
      scriptOf("a prose lesson", lesson, 15),
      scriptOf("a talk under way", talk, 95),
      {
        row: "6",
        what: "A lesson reads with no script",
        measured: readsWithout ? "yes" : "no",
        target: "yes",
        holds: readsWithout,
        figures: {},
      },
      mostRequests([lesson, talk, ...others]),
    ];
  } finally {
    await browser.close();
    await app.stop();
  }
}

interface Visit {
  path: string;
  scriptBytes: number;
  requests: string[];
}

function scriptOf(which: string, visit: Visit, limit: number): Finding {
  return {
    row: "6",
    what: `Script of ${which}, gzip`,
    measured: `${(visit.scriptBytes / 1000).toFixed(1)} kB`,
    target: `<= ${limit} kB`,
    holds: visit.scriptBytes <= limit * 1000,
    figures: { ...visit },
  };
}

function mostRequests(visits: Visit[]): Finding {
  const most = visits.toSorted((a, b) => b.requests.length - a.requests.length)[0]!;
  return {
    row: "6",
    what: `Requests of a first visit besides fonts, most of ${visits.length} pages`,
    measured: `${most.requests.length} (${most.path})`,
    target: "<= 6",
    holds: most.requests.length <= 6,
    figures: { visits },
  };
}

async function firstVisit(browser: Browser, url: URL, member: Visitor): Promise<Visit> {
  const context = await signedIn(browser, url, member);
  const page = await context.newPage();
  const requests: string[] = [];
  let scriptBytes = 0;
  const scripts: Promise<void>[] = [];
  page.on("response", (response) => {
    const kind = response.request().resourceType();
    if (kind === "font" || response.url().endsWith(".woff2")) return;
    requests.push(`${kind} ${new URL(response.url()).pathname}`);
    if (kind !== "script") return;
    scripts.push(
      response.body().then((body) => void (scriptBytes += gzipSync(body, { level: 9 }).length)),
    );
  });
  const answer = await page.goto(url.href, { waitUntil: "networkidle" });
  if (answer?.status() !== 200) throw new Error(`${url.pathname} answered ${answer?.status()}`);
  await Promise.all(scripts);
  return { path: url.pathname, scriptBytes, requests };
}

async function beginTalk(browser: Browser, url: URL, member: Visitor) {
  const context = await signedIn(browser, url, member);
  const page = await context.newPage();
  await page.goto(url.href);
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await page.waitForLoadState("networkidle");
}

async function readsWithoutScript(browser: Browser, url: URL, member: Visitor) {
  const context = await signedIn(browser, url, member, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url.href);
  const isShown = await page.getByRole("heading", { name: lastHeading }).isVisible();
  return isShown;
}

async function signedIn(
  browser: Browser,
  url: URL,
  { cookie }: Visitor,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  const [name = "", value = ""] = cookie.split("=", 2);
  await context.addCookies([{ name, value, url: url.origin }]);
  return context;
}
