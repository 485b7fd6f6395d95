import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startSite, type Site } from "#tests/helpers/site";
import { aReader } from "./a-reader";
import { aVisitor } from "./a-visitor";
import { closeVisitors, sharedBrowser } from "./shared-site";

const elsewhere = createServer(({ url = "" }, response) => {
  if (url.startsWith("/file")) response.setHeader("Cache-Control", "max-age=3600");
  response.setHeader("Content-Type", "text/html").end("<title>Weather</title>Rain, then sun");
});
let dull: string;
let site: Site;
let browser: Browser;

beforeAll(async () => {
  await once(elsewhere.listen(0, "127.0.0.1"), "listening");
  dull = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
  [site, browser] = await Promise.all([startSite({ LEAVE_URL: dull }), sharedBrowser()]);
});
afterAll(async () => {
  await closeVisitors();
  await site.close();
  elsewhere.close();
});

const lesson = "/lessons/start-and-hope/what-craft-is";
/** Five times what a loaded machine needs. On a quiet one, leaving takes less than a tenth of a second. */
const soon = { timeout: 2_500 };

async function sessionsOf(id: string) {
  return site.db.selectFrom("session").select("id").where("account_id", "=", id).execute();
}

async function pressLeave(page: Page) {
  await page.locator("a.leave").click({ noWaitAfter: true });
}

test("Leave goes elsewhere while the server is frozen, and the session ends when it wakes up", async () => {
  const { page, id } = await aReader(browser, site, {});
  await page.goto(`${site.url}/today`);
  await page.goto(`${site.url}${lesson}`);
  site.server.kill("SIGSTOP");
  try {
    await pressLeave(page);
    await page.waitForURL(dull, soon);
    expect(await page.title()).toBe("Weather");
  } finally {
    site.server.kill("SIGCONT");
  }
  await expect.poll(() => sessionsOf(id)).toEqual([]);
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  expect(await page.context().cookies()).toEqual([]);
});

test("Leave goes elsewhere offline, and the session ends at the next visit", async () => {
  const { page, id } = await aReader(browser, site, {});
  await page.goto(`${site.url}${lesson}`);
  await page.context().setOffline(true);
  await pressLeave(page);
  await page.waitForFunction(() => !document.querySelector("main"), null, soon);
  expect(await page.evaluate(() => document.documentElement.textContent)).not.toContain("CRAFT");
  expect(await sessionsOf(id)).toHaveLength(1);

  await page.context().setOffline(false);
  await page.goto(`${site.url}/today`);
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  expect(await sessionsOf(id)).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

/** How many files of other sites the browser holds. All of them take minutes on a loaded machine. */
const cached = process.env.SOAK ? 20_000 : 1_000;

test("a full cache does not hold Leave up", async () => {
  const { page, id } = await aReader(browser, site, {});
  await page.goto(dull);
  await page.evaluate(async (count) => {
    for (let done = 0; done < count; done += 100) {
      const files = Array.from({ length: 100 }, (_, index) => `/file${done + index}`);
      await Promise.all(files.map(async (file) => (await fetch(file)).text()));
    }
  }, cached);
  await page.goto(`${site.url}${lesson}`);
  const start = performance.now();
  await pressLeave(page);
  await page.waitForURL(dull, soon);
  if (process.env.SOAK) expect(performance.now() - start).toBeLessThan(500);
  await expect.poll(() => sessionsOf(id)).toEqual([]);
});

test("Leave goes elsewhere and ends the session without script", async () => {
  const { page, id } = await aReader(browser, site, { javaScriptEnabled: false });
  await page.goto(`${site.url}${lesson}`);
  await pressLeave(page);
  await page.waitForURL(dull, soon);
  await expect.poll(() => sessionsOf(id)).toEqual([]);
});

test("three presses of Shift alone leave, and Shift with a click or a letter does not", async () => {
  const { page } = await aVisitor(browser, true);
  await page.goto(`${site.url}/search`);
  for (let times = 0; times < 4; times += 1) {
    await page.locator("h1").click({ modifiers: ["Shift"] });
  }
  const box = page.locator("input[type=search]");
  await box.focus();
  for (let times = 0; times < 4; times += 1) await page.keyboard.press("Shift+A");
  expect(await box.inputValue()).toBe("AAAA");
  expect(page.url()).toBe(`${site.url}/search`);

  for (let times = 0; times < 3; times += 1) await page.keyboard.press("Shift");
  await page.waitForURL(dull, soon);
});

const pages = {
  visitor: [
    "/",
    "/membership",
    "/sign-in",
    "/crisis",
    "/search?q=safe",
    "/guides",
    "/nowhere",
    lesson,
  ],
  member: ["/today", "/lessons", "/dialogues", "/notebook", "/questions/new", "/account", "/plans"],
};

test("with text at 200 %, Leave is in view on a phone", async () => {
  const visitor = await aVisitor(browser, true);
  const member = await aReader(browser, site, { isMember: true });
  const wrong: string[] = [];
  for (const [{ page }, paths] of [
    [visitor, pages.visitor],
    [member, pages.member],
  ] as const) {
    for (const path of paths) {
      await page.goto(site.url + path);
      await page.evaluate(() => void (document.documentElement.style.fontSize = "200%"));
      for (const width of [320, 390]) {
        await page.setViewportSize({ width, height: 700 });
        const { left, right, top, bottom } = await page.evaluate(() =>
          document.querySelector("a.leave")!.getBoundingClientRect().toJSON(),
        );
        const isSeen = left >= 0 && top >= 0 && right <= width && bottom <= 700;
        if (!isSeen) wrong.push(`${path} at ${width}: ${left} to ${right}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});
