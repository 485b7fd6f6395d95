import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Site } from "#tests/helpers/site";
import { aReader } from "./a-reader";
import { closeVisitors, sharedSite } from "./shared-site";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
});
afterAll(async () => {
  await closeVisitors();
});

const check = "/lessons/safety-first/safety-check";
const leaving = "/lessons/talking-so-you-are-heard/when-talk-heats-up";

test.each([
  ["none", "You can go on"],
  ["afraid", "Talk with an advocate first, then go on"],
  ["hit", "Pause these skills"],
])("the check that ticks “%s” says what it means on a page that axe passes", async (tick, says) => {
  const { page, look } = await aReader(browser, site, { isMember: true });
  await page.goto(`${site.url}${check}?next=${encodeURIComponent(leaving)}#safety-check`);
  expect(await page.locator("#safety-check-title").isVisible()).toBe(true);

  await page.locator(`input[name="ticked"][value="${tick}"]`).check();
  await page.getByRole("button", { name: "See what this means for me" }).click();
  await page.getByText(says).first().waitFor();
  const goesOn = page.getByRole("link", { name: "Go on to where you were" });
  expect(await goesOn.count()).toBe(tick === "hit" ? 0 : 1);
  await look({ within: "main", width: 390 });
});

test("the numbers come first on the page of who to call, for a country with many lines", async () => {
  const { page, look } = await aReader(browser, site, {});
  await page.goto(`${site.url}/crisis`);
  await page.locator("#place").selectOption("gb");
  await page.getByRole("button", { name: "Show" }).click();
  const first = page.locator("main a[href^='tel:']").first();
  await page.locator("main a[href='tel:999']").first().waitFor();

  expect(await first.getAttribute("href")).toBe("tel:999");
  await look({ within: "main", width: 390 });
});

test.each(["A", "B", "C"] as const)("a lesson of track %s is in order", async (track) => {
  const { page, look, id } = await aReader(browser, site, { isMember: true, safety: "go" });
  await site.db.updateTable("account").set({ track }).where("id", "=", id).execute();
  await page.goto(`${site.url}/lessons/rewarding-non-use/what-counts-as-a-reward`);

  const notice = page.getByText("What fits your situation");
  expect(await notice.count()).toBe(track === "A" ? 0 : 1);
  await look({ within: "main", width: 1280 });
});

test("someone in danger reads how to leave an argument, and no more", async () => {
  const { page, look } = await aReader(browser, site, { isMember: true, safety: "pause" });
  await page.goto(`${site.url}${leaving}`);

  await page.getByRole("heading", { name: "When you’re frightened, just go" }).waitFor();
  expect(await page.getByText("Have the line ready").count()).toBe(0);
  await look({ within: "main", width: 390 });
});
