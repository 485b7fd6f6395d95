import type { Browser, Page } from "playwright-core";
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

const hears = (page: Page, text: RegExp) =>
  page.locator("#news", { hasText: text }).waitFor({ state: "attached" });

test("shows and announces that a note was not saved, and does not call an empty note saved", async () => {
  const reader = await aReader(browser, site, {});
  const words = reader.page.locator("textarea");
  const saveButton = reader.page.getByRole("button", { name: "Save it in my notebook" });
  const form = reader.page.locator("form", { has: words });
  await reader.page.goto(`${site.url}/lessons/start-and-hope/what-craft-is`);

  await words.evaluate((box) => box.removeAttribute("maxlength"));
  await words.fill("x".repeat(7_002));
  await saveButton.click();
  await form.getByText("2 characters too long").waitFor();
  await expect.poll(() => words.evaluate((box) => box === document.activeElement)).toBe(true);
  expect(await words.getAttribute("aria-invalid")).toBe("true");
  await words.fill("shorter");
  await form.getByText("Saved a moment ago").waitFor();
  expect(await form.innerText()).not.toContain("too long");

  await words.fill("");
  await form.getByText("Nothing is saved here").waitFor();
  await saveButton.click();
  await hears(reader.page, /empty, so nothing is saved/);

  await reader.page.context().setOffline(true);
  await words.fill("Written in the tunnel");
  await hears(reader.page, /Not saved yet/);
  await saveButton.click();
  await hears(reader.page, /no connection/);
  expect(await words.inputValue()).toBe("Written in the tunnel");
  await reader.page.context().setOffline(false);
  await saveButton.click();
  await hears(reader.page, /^Saved\. Only you/);
});

test("an open tab loads words saved elsewhere, but not over its own unsaved words", async () => {
  const reader = await aReader(browser, site, {});
  const address = `${site.url}/lessons/start-and-hope/what-craft-is`;
  const other = await reader.page.context().newPage();
  const [old, fresh] = [reader.page.locator("textarea"), other.locator("textarea")];
  const comeBack = () =>
    reader.page.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));
  await reader.page.goto(address);
  await other.goto(address);

  await fresh.fill("A long evening’s words");
  await other.getByText("Saved a moment ago").waitFor();
  await comeBack();
  await expect.poll(() => old.inputValue()).toBe("A long evening’s words");

  await reader.page.context().setOffline(true);
  await old.fill("Only here");
  await hears(reader.page, /Not saved yet/);
  await reader.page.context().setOffline(false);
  const caughtUp = reader.page.waitForResponse(address);
  await comeBack();
  await (await caughtUp).finished();
  expect(await old.inputValue()).toBe("Only here");

  await fresh.fill("Later words from the other tab");
  await other.getByText("Saved a moment ago").waitFor();
  await old.fill("Only here, still");
  await hears(reader.page, /Not saved yet/);
  await reader.page.getByRole("button", { name: "Save it in my notebook" }).click();
  await reader.page.getByText("This note was changed somewhere else").waitFor();
  await reader.page.getByText("Later words from the other tab").waitFor();
  expect(await old.inputValue()).toBe("Only here, still");
  await reader.look({ within: "main", width: 390 });
  await reader.page.getByRole("button", { name: "Save it in my notebook" }).click();
  await hears(reader.page, /^Saved\. Only you/);
  await old.fill("And a third time");
  await reader.page.getByText("Saved a moment ago").waitFor();
});

test("promises reasons only after an answer was chosen", async () => {
  const reader = await aReader(browser, site, {});
  await reader.page.goto(`${site.url}/lessons/start-and-hope/what-craft-is`);
  const quiz = reader.page.locator("#exercise-what-craft-is");
  await quiz.getByRole("button").click();
  await hears(reader.page, /Choose an answer first/);
  await quiz.getByText("A better life for you").click();
  await quiz.getByRole("button").click();
  await hears(reader.page, /The reason is under each/);
  expect(await quiz.locator(".reason").count()).toBe(1);
});
