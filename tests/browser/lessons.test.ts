import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCourse } from "~/features/lessons/read-course.server";
import type { Site } from "#tests/helpers/site";
import { aReader } from "./a-reader";
import type { Visitor } from "./a-visitor";
import { closeVisitors, sharedSite } from "./shared-site";

const { modules } = await readCourse("content");
const lessons = modules.flatMap((module) => module.lessons);
const rules = lessons.find(({ readFirst }) => readFirst.length > 0)!.readFirst.map(({ id }) => id);

let site: Site;
let browser: Browser;
let freeAccount: Visitor;
let member: Visitor;

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
  freeAccount = await aReader(browser, site, { safety: "go" });
  member = await aReader(browser, site, { isMember: true, safety: "go", hasRead: rules });
});
afterAll(async () => {
  await closeVisitors();
});

// Who may open which lesson is tested without a browser, for every kind of reader.
test.each(lessons.map(({ id, title }, index) => ({ id, title, index })))(
  "$id passes axe and does not scroll sideways",
  async ({ id, title, index }) => {
    const { page, look } = member;
    await page.goto(`${site.url}/lessons/${id}`);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(title);
    // Neighbors are looked at by turns: narrow by day, and wide by night.
    await look({ within: "main", width: index % 2 ? 390 : 1280 });
  },
);

test("a printed lesson shows its sources and no buttons", async () => {
  const { page } = freeAccount;
  await page.goto(`${site.url}/lessons/start-and-hope/what-craft-is`);
  await page.getByRole("button", { name: "Mark as read" }).click();
  await page.goto(`${site.url}/lessons/start-and-hope/what-craft-is`);
  const reopen = page.getByRole("button", { name: "Mark as not read yet" });
  await reopen.waitFor();

  await page.emulateMedia({ media: "print" });
  expect(await reopen.isVisible()).toBe(false);
  const source = page.locator(".sources li").first();
  expect(await source.evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true }))).toBe(
    true,
  );
  expect((await source.boundingBox())?.height).toBeGreaterThan(10);
  await page.emulateMedia({ media: "screen" });
});

test("no browser reported an error", () => {
  const problems = [freeAccount, member].flatMap((reader) => reader.problems);
  expect(problems).toEqual([]);
});
