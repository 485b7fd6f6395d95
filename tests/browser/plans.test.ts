import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listPlans } from "~/features/plans/plans.server";
import { aReward } from "#tests/features/plans/a-plan";
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

test("without script, a reward survives the end of the session and the back button", async () => {
  const reader = await aReader(browser, site, {
    isMember: true,
    safety: "go",
    javaScriptEnabled: false,
  });
  const { page, id } = reader;
  await page.setViewportSize(phone);
  await page.goto(`${site.url}/plans/rewards`);
  await what(page).fill("His coffee, brought out");
  await page.getByRole("link", { name: "What makes a good one?" }).click();
  await page.goBack();
  expect(await what(page).inputValue()).toBe("His coffee, brought out");
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await press(page, "Put it on the list");
  await page.getByText("You’re signed out, so this isn’t saved yet").waitFor();
  await page.context().addCookies(cookies);
  await press(page, "Put it on the list");
  await page.getByRole("link", { name: "His coffee, brought out" }).waitFor();
  await press(page, "Gave it today");
  await page.getByText("Once this week").waitFor();
  expect(await listPlans(site.db, id, ["rewards"])).toMatchObject([{ notes: [{ what: "given" }] }]);
});

test("two tabs show both versions of a reward, and the second save loses nothing", async () => {
  const { page, look, id } = await aReader(browser, site, { isMember: true, safety: "go" });
  await page.setViewportSize(phone);
  const address = `${site.url}/plans/rewards/${await aReward(site.db, { id }, { what: "Tea" })}`;
  const other = await page.context().newPage();
  await Promise.all([page.goto(address), other.goto(address)]);
  await what(other).fill("Tea and toast");
  await press(other, "Save the change");
  await other.getByRole("link", { name: "Tea and toast" }).waitFor();

  await what(page).fill("Cocoa");
  await press(page, "Save the change");
  await page.getByRole("heading", { name: "This was changed somewhere else" }).waitFor();
  await page.getByText("Tea and toast").waitFor();
  expect(await what(page).inputValue()).toBe("Cocoa");
  await look();
  await press(page, "Save this version");
  await page.getByRole("link", { name: "Cocoa" }).waitFor();
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
