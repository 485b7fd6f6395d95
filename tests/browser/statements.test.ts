import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rubricFixtures } from "#tests/features/coach/rubric-fixtures";
import type { Site } from "#tests/helpers/site";
import { aReader } from "./a-reader";
import { closeVisitors, sharedSite } from "./shared-site";

const lesson = "/lessons/talking-so-you-are-heard/seven-elements-part-1";
const [F1] = rubricFixtures.F1!;
const [F10] = rubricFixtures.F10!;

let site: Site;
let browser: Browser;

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
});
afterAll(async () => {
  await closeVisitors();
});

const aMember = (javaScriptEnabled: boolean) =>
  aReader(browser, site, { isMember: true, safety: "go", javaScriptEnabled });

const words = (page: Page) => page.getByLabel("What you’d like to say");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

describe.each([
  { how: "with script", hasScript: true },
  { how: "without script", hasScript: false },
])("from a lesson to a card in the pocket, $how", ({ hasScript }) => {
  let member: Awaited<ReturnType<typeof aMember>>;
  let page: Page;

  beforeAll(async () => {
    member = await aMember(hasScript);
    page = member.page;
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute("data-printed", "");
    });
  });
  afterAll(() => member?.close());

  test("the lesson links to the questions about the hour, which come first", async () => {
    await page.goto(`${site.url}${lesson}`);
    await page.getByRole("link", { name: "Write your line" }).click();
    await page.waitForURL("**/statements/new?**");
    await press(page, "Go on");
    await page.getByText("Answer with yes or no.").first().waitFor();
    expect(await words(page).count()).toBe(0);
    if (hasScript) await member.look();

    for (const question of ["Will they be sober", "Is it calm", "Will you have", "Is it safe"]) {
      const group = page.getByRole("group", { name: new RegExp(question) });
      await group.getByRole("radio", { name: "Yes" }).check({ force: true });
    }
    await press(page, "Go on");
    await page.waitForURL("**moment=good**");
  });

  test("marks the words, names the seven elements, and applies an edit", async () => {
    await words(page).fill(F10);
    if (!hasScript) await press(page, "Look at my words");
    await page.locator(".element-chips").first().waitFor();
    expect(await page.locator(".element-chips > li").count()).toBe(7);
    const marked = await page.locator("mark").allTextContents();
    expect(marked).toContainEqual(expect.stringMatching(/^but \(takes it back\)$/));
    if (hasScript) await member.look();

    await page.getByRole("button", { name: "Try it" }).first().click();
    await page.getByRole("heading", { name: "Before" }).waitFor();
    expect(await words(page).inputValue()).not.toBe(F10);

    await press(page, "Undo");
    await page.getByRole("button", { name: "Undo" }).waitFor({ state: "detached" });
    expect(await words(page).inputValue()).toBe(F10);
  });

  test("saves, changes and compares a statement, with a link back to the lesson", async () => {
    await words(page).fill(F1);
    await page.getByLabel("When", { exact: true }).fill("Sunday, after breakfast");
    await press(page, "Save it");
    await page.waitForURL(/\/statements\/[\w-]{16,}/);
    expect(await page.getByRole("link", { name: /Back to the lesson/ }).getAttribute("href")).toBe(
      lesson,
    );

    await words(page).fill(`${F1} We could eat something first.`);
    await press(page, "Save my change");
    await page.getByRole("link", { name: /Compare with version 1/ }).click();
    const drafts = page.locator("#versions .marked-words");
    await drafts.first().waitFor();
    const [before, now] = await drafts.allTextContents();
    expect(before).not.toContain("We could eat");
    expect(now).toContain("something first");
    if (!hasScript) return;
    await member.look();
    await press(page, "Cover my notes");
    for (const part of [words(page), page.getByRole("heading", { level: 1 })]) {
      expect(await part.isVisible()).toBe(false);
    }
    await press(page, "Show my notes");
    expect(await words(page).isVisible()).toBe(true);

    const left = await page.context().newPage();
    await left.clock.install();
    await left.goto(page.url());
    const show = left.getByRole("button", { name: "Show my notes" });
    await words(left).focus();
    await left.clock.fastForward("04:50");
    expect(await words(left).isVisible()).toBe(true);
    await left.clock.fastForward("00:15");
    expect(await words(left).isVisible()).toBe(false);
    // The keyboard is on the button that shows them, and then back where it was.
    expect(await show.evaluate((button) => button === document.activeElement)).toBe(true);
    await left.keyboard.press("Enter");
    expect(await words(left).evaluate((field) => field === document.activeElement)).toBe(true);

    // A computer that slept: the clock has moved on, and no timer has run.
    await left.clock.setSystemTime(Date.now() + 60 * 60_000);
    await left.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await show.waitFor();
    expect(await words(left).isVisible()).toBe(false);
    await left.close();
  });

  test("the card shows the words and prints without anything of the site", async () => {
    await page.getByRole("link", { name: "Put it on a script card" }).click();
    await page.waitForURL("**/card");
    expect(await page.locator(".card-face ol > li").count()).toBe(6);
    const print = page.getByRole("button", { name: "Print the card" });
    expect(await print.isVisible()).toBe(hasScript);
    if (hasScript) {
      await print.click();
      await page.locator("html[data-printed]").waitFor({ state: "attached" });
      await member.look();
    }
    await page.emulateMedia({ media: "print" });
    for (const part of [".masthead", "h1", "footer"]) {
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    }
    expect(await page.locator(".card-sheet").isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });
    expect(await page.title()).toBe("Card – Notes");
    expect(member.problems).toEqual([]);
  });
});
