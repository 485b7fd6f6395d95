import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveResponse } from "~/features/lessons/exercises/responses.server";
import { listPlans } from "~/features/plans/plans.server";
import { aSafetyCheck } from "#tests/helpers/factories";
import type { Site } from "#tests/helpers/site";
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

const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
const what = (page: Page) => page.getByLabel("What would you give?");

test("rewards, from the lesson in place, by keyboard: blocked with a tip, saved, given, erased", async () => {
  const { page, look, id, problems } = await aReader(browser, site, {
    isMember: true,
    safety: "go",
    hasRead: ["rewarding-non-use/rewards-that-work"],
  });
  await page.setViewportSize(phone);
  await page.goto(`${site.url}/lessons/rewarding-non-use/your-reward-list`);
  await page.getByText("Write one down here").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Pick up his refill at the pharmacy");
  await chip(page, "Time").click();
  await page.getByRole("button", { name: "Put it on the list" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Leave medicine out of the list.").waitFor();
  await page.getByText("Try something beside it").waitFor();
  await look();
  await what(page).fill("Ten minutes on the porch");
  await press(page, "Put it on the list");
  await page.getByRole("link", { name: "Ten minutes on the porch" }).click();
  await page.getByRole("heading", { name: "One reward" }).waitFor();
  await look();

  await page.goto(`${site.url}/plans`);
  await page.getByRole("link", { name: /Your reward list/ }).click();
  await press(page, "Gave it today");
  await page.getByText("Once this week").waitFor();
  await page.getByText("See this as a table").click();
  const time = page.locator(".as-table tr", { hasText: "Time" });
  expect(await time.locator("td").allTextContents()).toEqual(["Time", "1", "Once"]);
  await look();
  await press(page, "Take today’s back");
  await page.getByText("Not given yet").waitFor();

  await page.getByRole("link", { name: "Ten minutes on the porch" }).click();
  await page.getByText("Erase this").click();
  await press(page, "Erase it for good");
  await page.getByRole("heading", { name: "Nothing on the list yet" }).waitFor();
  expect(await listPlans(site.db, id, ["rewards"])).toEqual([]);
  expect(problems).toEqual([]);
});

test("self-care, from its lesson without script: done, adjusted and skipped, and no streak", async () => {
  const reader = await aReader(browser, site, { isMember: true, javaScriptEnabled: false });
  const { page, id } = reader;
  await page.setViewportSize(phone);
  await page.goto(`${site.url}/lessons/caring-for-yourself/self-care-plan`);
  await page.getByText("Write one down here").click();
  await page.getByLabel("One tiny thing to do").fill("A walk after supper");
  await chip(page, "Movement").click();
  await press(page, "Put it in my plan");
  await page.getByRole("link", { name: "A walk after supper" }).waitFor();
  await page.goto(`${site.url}/plans/self-care`);
  await press(page, "Adjusted");
  await page.getByText("Adjusted once.").waitFor();
  await press(page, "Today: adjusted. Take it back");
  await press(page, "Done");
  await page.getByText("Done once.").waitFor();
  expect(await listPlans(site.db, id, ["self-care"])).toMatchObject([
    { notes: [{ what: "done" }] },
  ]);
});

test("self-care with script: the page is accessible, and an act can be changed", async () => {
  const { page, look, problems } = await aReader(browser, site, { isMember: true });
  await page.setViewportSize(phone);
  await page.goto(`${site.url}/plans/self-care`);
  await page.getByLabel("One tiny thing to do").fill("Tea at four");
  await press(page, "Put it in my plan");
  await press(page, "Skipped");
  await page.getByText("Skipped once.").waitFor();
  await look();
  await page.getByRole("link", { name: "Tea at four" }).click();
  await page.getByLabel("A small reward for you").fill("A chapter");
  await page.getByRole("button", { name: "Save the change" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "In your plan" }).waitFor();
  expect(problems).toEqual([]);
});

test("a person of the support network, from the lesson in place, is one tap away", async () => {
  const { page, look, id, problems } = await aReader(browser, site, { isMember: true });
  await page.setViewportSize(phone);
  await page.goto(`${site.url}/lessons/caring-for-yourself/out-of-isolation`);
  const inset = page.locator("#plan-support");
  await inset.getByText("Write one down here").focus();
  await page.keyboard.press("Enter");
  await chip(page, "A person").click();
  await page.getByLabel("Who, or which place?").fill("Ilse");
  await page.getByLabel("Phone number").fill("(555) 555-0142, after six");
  await look();
  await press(page, "Put it in my network");
  await inset.getByRole("link", { name: "Ilse" }).waitFor();

  await page.goto(`${site.url}/plans`);
  await page.getByRole("link", { name: /Your support network/ }).click();
  const call = page.getByRole("link", { name: "Call Ilse: (555) 555-0142, after six" });
  expect(await call.getAttribute("href")).toBe("tel:5555550142");
  await press(page, "We were in touch today");
  await page.getByText("In touch today", { exact: true }).waitFor();
  await look();
  expect(await listPlans(site.db, id, ["support"])).toMatchObject([{ notes: [{ what: "touch" }] }]);
  expect(problems).toEqual([]);
});

test("a problem, from the lesson by keyboard, goes on to the next steps on its own page", async () => {
  const { page, look, id, problems } = await aReader(browser, site, { isMember: true });
  await page.setViewportSize(phone);
  await page.goto(`${site.url}/lessons/problem-solving/one-problem-at-a-time`);
  await page.getByText("Begin here", { exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("On Saturdays Theo asks me for money");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Saturday money");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("Step 2 of 7: Every idea, good or bad").click();
  await page.getByLabel("Every idea, one on each line").fill("Hide my purse\nGo for a walk");
  await press(page, "Save the ideas, and go through them");
  await page.getByText("Step 3 of 7: Cross out what you wouldn’t do").waitFor();

  await page.locator("#plan-problem").getByRole("link", { name: "Saturday money" }).click();
  const reason = page.getByLabel("Why not “Hide my purse”?");
  expect(await reason.isVisible()).toBe(false);
  await page.getByRole("checkbox", { name: "Hide my purse" }).check();
  await reason.fill("I’d feel like a guard");
  await look();
  await press(page, "Cross these out, and choose one");
  await page.getByRole("radio", { name: "Go for a walk" }).check();
  await press(page, "Take this one");
  await page.locator(".ideas small", { hasText: "I’d feel like a guard" }).waitFor();
  await page.getByLabel("First").fill("It rains");
  await press(page, "Save these, and answer them");
  await page.getByLabel("Your answer to: It rains").fill("An umbrella");
  await press(page, "Save the answers, and pick a day");
  await chip(page, "It got smaller").click();
  await press(page, "Save this");
  await page.getByRole("heading", { name: "It got smaller" }).waitFor();
  await look();

  await page.getByRole("link", { name: /^Change ?: Cross out/ }).click();
  await page.getByRole("checkbox", { name: "Go for a walk" }).check();
  await press(page, "Cross these out, and choose one");
  await page.waitForURL((url) => !url.search);
  await page.getByText("Step 3 of 7").waitFor();
  expect(await listPlans(site.db, id, ["problem"])).toMatchObject([
    { answers: { out: ["Hide my purse", "Go for a walk"], outcome: "smaller" } },
  ]);
  expect(problems).toEqual([]);
});

test("an invitation, from its lesson: readiness, the card, a no for now, and the pause", async () => {
  const { page, look, id, problems } = await aReader(browser, site, {
    isMember: true,
    safety: "go",
    hasRead: ["seizing-the-moment/wishes-and-dips", "seizing-the-moment/know-the-options-first"],
  });
  const wish = { lessonId: "seizing-the-moment/wishes-and-dips", exerciseId: "a-wish-or-a-dip" };
  const text = "I hate Mondays like this";
  await saveResponse(site.db, id, wish, { kind: "reflect", text }, Date.now());
  await page.setViewportSize(phone);
  await page.goto(`${site.url}/lessons/seizing-the-moment/the-invitation`);
  await page.getByText("Write it down here").focus();
  await page.keyboard.press("Enter");
  const said = page.getByLabel("Their words (1)");
  expect(await said.inputValue()).toBe("I hate Mondays like this");
  await chip(page, "A dip").click();
  await page.getByLabel("The day they said it (1)").fill("2026-11-09");
  await page.getByText("The invitation itself").click();
  await page.getByLabel("What you’ll say").fill("There’s a nurse on Thursday. Want to hear more?");
  await page.getByText("Places to offer").click();
  await page.getByLabel("Place 1: its name").fill("Cedar Street");
  await page.getByText("Add a place").first().focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Place 2: its name").waitFor();
  await look();
  await press(page, "Save the plan");
  await page
    .locator("#plan-invitation")
    .getByText("Save the change")
    .waitFor({ state: "attached" });

  await page.goto(`${site.url}/plans/invitation`);
  await page.getByText("0 of 1 place called").waitFor();
  await page.locator(".their-words small", { hasText: "A dip November 9" }).waitFor();
  await look();
  await page.getByText("Write down how it went").click();
  await chip(page, "Not now").click();
  await page.getByLabel("What did they mind?").fill("Work");
  await press(page, "Save how it went");
  await page.getByRole("heading", { name: "A no for now is a normal answer" }).waitFor();
  await look();
  await page.goto(`${site.url}/plans/invitation`);
  await page.getByRole("cell", { name: "Work" }).waitFor();
  await page.getByRole("link", { name: "Open the pocket card" }).click();
  await page.getByText("There’s a nurse on Thursday.").waitFor();
  await look();

  await site.db.deleteFrom("safety_check").where("account_id", "=", id).execute();
  await aSafetyCheck(site.db, id, "pause");
  await page.goto(`${site.url}/plans/invitation`);
  await page.getByRole("heading", { name: "Talk with an advocate first" }).waitFor();
  expect(await page.getByText("Mondays").count()).toBe(0);
  await look();
  expect(problems).toEqual([]);
});
