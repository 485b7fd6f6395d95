import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listEntries } from "~/features/journal/journal.server";
import { aGoodTime, anObservation } from "#tests/features/observations/an-observation";
import type { Site } from "#tests/helpers/site";
import { isoDay } from "~/time";
import { aReader } from "./a-reader";
import { chip, phone } from "./a-phone";
import { closeVisitors, sharedSite } from "./shared-site";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
});
afterAll(async () => {
  await closeVisitors();
});

const daysAgo = (days: number) => isoDay(Date.now() - days * 86_400_000, "UTC");

test("a day in the journal, from the lesson in place, with a crisis card first", async () => {
  const { page, look, id, problems } = await aReader(browser, site, { isMember: true });
  await page.setViewportSize(phone);
  await page.goto(`${site.url}/lessons/understanding-use/spotting-patterns`);
  await page.getByText("Write about today here").click();
  await chip(page, "Very low").click();
  await page.getByLabel("What was hard, in your words").fill("I just want to die.");
  await page.getByRole("button", { name: "Save it", exact: true }).click();
  await page.getByRole("heading", { name: "If someone may be thinking of suicide" }).waitFor();
  expect(await listEntries(site.db, id, { limit: 5 })).toEqual([]);
  await page.getByRole("button", { name: "Save it", exact: true }).click();
  await page.waitForURL("**/journal");
  expect(await listEntries(site.db, id, { limit: 5 })).toHaveLength(1);
  await page.getByText("I just want to die.").waitFor();
  await page.getByText("1 of 14 days").waitFor();
  await look();
  expect(problems).toEqual([]);
});

test("without script: three days make the lines, with a table that says the same", async () => {
  const reader = await aReader(browser, site, { isMember: true, javaScriptEnabled: false });
  const { page } = reader;
  await page.setViewportSize(phone);
  for (const [days, mood] of [
    [2, "Low"],
    [1, "Getting by"],
    [0, "Good"],
  ] as const) {
    await page.goto(`${site.url}/notebook`);
    await page.getByRole("link", { name: "Write about my day" }).click();
    await page.getByLabel("Which day?").fill(daysAgo(days));
    await chip(page, mood).click();
    await chip(page, "Paused before answering").click();
    await page.getByRole("button", { name: "Save it", exact: true }).click();
    await page.waitForURL(`${site.url}/journal`);
  }
  await page.getByText("You used a skill on 3 days").waitFor();
  await page.getByText("See both as a table").click();
  const cells = await page.locator(".as-table tbody tr").last().locator("td").allTextContents();
  expect(cells.slice(1)).toEqual(["Good", "–", "Yes"]);
});

test("patterns: empty, too early, and counted from the third map on", async () => {
  const { page, look, id, problems } = await aReader(browser, site, { isMember: true });
  await page.setViewportSize(phone);
  const address = `${site.url}/observations/patterns`;
  await page.goto(address);
  await page.getByRole("heading", { name: "No maps yet" }).waitFor();
  await look();

  const map = { outside: ["payday"], sign: "Stopped answering", did: ["away"], ended: "talked" };
  await anObservation(site.db, { id }, { ...map, day: "2026-11-06" });
  await anObservation(site.db, { id }, { ...map, day: "2026-11-13" });
  await page.goto(address);
  await page.getByRole("heading", { name: "Too early to tell" }).waitFor();
  expect(await page.locator(".heat").count()).toBe(0);
  await look();

  await anObservation(site.db, { id }, { ...map, day: "2026-11-20", inside: ["tired"] });
  await aGoodTime(site.db, { id }, { activity: "Fixing the bike", costs: ["restless"] });
  await page.goto(address);
  await page.getByText("3 of 3 are on a Friday.").waitFor();
  expect(await page.locator(".heat tfoot td").allTextContents()).toEqual([
    "0",
    "0",
    "0",
    "0",
    "3",
    "0",
    "0",
  ]);
  await page.getByText("You wrote “Stepped away” 3 times.").waitFor();
  await page.getByRole("link", { name: "Fixing the bike" }).waitFor();
  await look();
  expect(problems).toEqual([]);
});
