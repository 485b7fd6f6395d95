import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Site } from "#tests/helpers/site";
import { payWith } from "./a-payment";
import { aReader } from "./a-reader";
import { closeVisitors, sharedSite } from "./shared-site";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
});
afterAll(closeVisitors);

const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
const follow = (page: Page, name: string) => page.getByRole("link", { name }).click();

test.each([true, false])(
  "a member pays nothing, then an amount of their own, stops, resumes and changes the plan (script: %s)",
  async (javaScriptEnabled) => {
    const { page, look, problems } = await aReader(browser, site, { javaScriptEnabled });
    await page.goto(`${site.url}/membership`);
    await look();
    await follow(page, "Choose an amount");
    await page.getByRole("heading", { name: "Pay what you can" }).waitFor();
    await page.getByLabel("What you can pay a month").fill("five");
    await press(page, "Go on");
    await page.getByText("Type 0, or from $1 to $100.").waitFor();
    await page.setViewportSize({ width: 320, height: 700 });
    await look();
    await page.getByLabel("What you can pay a month").fill("0");
    await press(page, "Go on");
    await page.getByText("Nothing to pay").waitFor();
    await look();
    await page.setViewportSize({ width: 1280, height: 900 });

    await follow(page, "Choose another amount");
    await page.getByLabel("What you can pay a month").fill("4.50");
    await press(page, "Go on");
    await page.waitForURL(/\/c\/pay\//);
    expect(await page.getByText("$4.50").count()).toBeGreaterThan(0);
    await payWith(page, "4242 4242 4242 4242");
    await page.waitForURL(/membership\/return/);
    await page.goto(`${site.url}/billing`);
    await page.getByText("$4.50 a month").waitFor();

    await follow(page, "Stop my membership");
    await press(page, "Stop it");
    await page.getByText("Ends on its own").waitFor();
    await press(page, "Keep my membership");
    await page.getByText("Next payment").waitFor();
    await follow(page, "Change to yearly");
    await page.getByRole("heading", { name: "From monthly to yearly" }).waitFor();
    await look();
    await press(page, "Change to yearly");
    await page.getByText("$156 a year").waitFor();
    expect(problems).toEqual([]);
  },
);
