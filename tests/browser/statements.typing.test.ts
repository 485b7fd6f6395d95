import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { rubricFixtures } from "#tests/features/coach/rubric-fixtures";
import { startSite, type Site } from "#tests/helpers/site";
import { aReader } from "./a-reader";
import { closeVisitors, sharedBrowser } from "./shared-site";

const [F1] = rubricFixtures.F1!;
const [F8] = rubricFixtures.F8!;

let site: Site;
let browser: Browser;
let member: Awaited<ReturnType<typeof aReader>>;
let page: Page;

beforeAll(async () => {
  // The most that the server can say: what is not in this is in no log.
  [site, browser] = await Promise.all([startSite({ LOG_LEVEL: "debug" }), sharedBrowser()]);
  member = await aReader(browser, site, { isMember: true, safety: "go" });
  page = member.page;
});
afterAll(async () => {
  await closeVisitors();
  await site?.close();
});
beforeEach(async () => {
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.goto(`${site.url}/statements/new?moment=good`);
});

const words = () => page.getByLabel("What you’d like to say");
const news = () => page.locator("#news").textContent();
const press = (name: string) => page.getByRole("button", { name, exact: true }).click();

test("one request is under way at most, the last words are read, and nothing is said or moved", async () => {
  const held: (() => void)[] = [];
  await page.route("**/statements/new**", async (route) => {
    await new Promise<void>((letGo) => held.push(letGo));
    await route.continue();
  });
  await words().focus();
  await page.keyboard.type("I felt worried on Friday. ");
  await expect.poll(() => held.length, { timeout: 60_000 }).toBe(1);
  for (const part of ["I know work is hard. ", "Could you call me?"]) {
    await page.keyboard.type(part);
    await page.waitForTimeout(900);
  }
  expect(held).toHaveLength(1);

  held[0]!();
  await expect.poll(() => held.length, { timeout: 60_000 }).toBe(2);
  held[1]!();
  await page.locator("mark", { hasText: "Could you call me" }).waitFor();
  expect(held).toHaveLength(2);
  expect(await news()).toBe("");
  const focused = () => page.evaluate(() => document.activeElement?.id);
  expect(await focused()).toBe("words-body");
  await page.keyboard.type(" Please.");
  expect(await words().inputValue()).toMatch(/Could you call me\? Please\.$/);
});

test("asked for by its button, the kind sentence is what a screen reader says, and the focus stays", async () => {
  await words().fill(F1);
  await press("Look at my words");
  const opening = page.locator(".coach-panel__opening");
  await opening.waitFor();

  await expect.poll(() => news()).toBe(await opening.textContent());
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Look at my words");
  const headings = await page.locator("main :is(h1, h2, h3)").allTextContents();
  expect(headings.slice(0, 2)).toEqual(["What you’d like to say", "What we found in your words"]);
});

test("dangerous words are answered while they are typed: that there is a note about safety is said once", async () => {
  await words().focus();
  await page.keyboard.type("I am holding your pills ");
  await page.getByRole("heading", { name: "Please leave the medicine in their hands" }).waitFor();
  await expect.poll(() => news()).toBe("Please read the note about safety first.");

  await page.evaluate(() => (document.getElementById("news")!.textContent = ""));
  const answered = page.waitForResponse("**/statements/new**");
  await page.keyboard.type("from now on.");
  await (await answered).finished();
  await page.waitForTimeout(300);
  expect(await news()).toBe("");
});

test("dangerous words get a note about safety in the place of all advice, and it is said first", async () => {
  await words().fill(F8);
  await press("Look at my words");
  await page.getByRole("heading", { name: "Please leave the medicine in their hands" }).waitFor();

  expect(await page.locator("mark, .element-chips, .try, .coach-panel__opening").count()).toBe(0);
  await expect.poll(() => news()).toBe("Please read the note about safety first.");
});

test("no log holds a word of it, even at its most talkative level", async () => {
  const secret = "quillfeather";
  await words().fill(`Could you water the ${secret} on Sunday?`);
  await press("Look at my words");
  await page.locator(".coach-panel__opening").waitFor();
  await words().fill(`${secret} `.repeat(300));
  await press("Save it");
  await page.getByText(/Keep it under 3,000 characters/).waitFor();
  await words().fill(`Could you water the ${secret} on Sunday?`);
  await press("Save it");
  await page.waitForURL(/\/statements\/[\w-]{16,}/);

  expect(site.output()).toMatch(/listening/);
  expect(site.output()).not.toContain(secret);
  expect(member.problems).toEqual([]);
});
