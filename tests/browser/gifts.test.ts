import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Site } from "#tests/helpers/site";
import { payWith } from "./a-payment";
import { aReader } from "./a-reader";
import { aVisitor } from "./a-visitor";
import { closeVisitors, sharedSite } from "./shared-site";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
});
afterAll(closeVisitors);

test.each([true, false])(
  "a visitor buys a gift, prints its card, and a member uses the code (script: %s)",
  async (javaScriptEnabled) => {
    const giver = await aVisitor(browser, javaScriptEnabled);
    const { page } = giver;
    await page.goto(`${site.url}/membership`);
    await page.getByRole("link", { name: "Give it to someone" }).click();
    await page.getByRole("heading", { name: "A quiet gift" }).waitFor();
    await giver.look();
    await page.getByText("Send it by email, on a day I choose").click();
    await page.getByRole("button", { name: /Go on to pay/ }).click();
    await page.getByText("Type their address.").waitFor();
    await giver.look();
    await page.setViewportSize({ width: 320, height: 700 });
    await giver.look();
    await page.getByText("I’ll give it to them myself").click();
    await page.getByText("Three months", { exact: true }).click();
    await page.getByRole("button", { name: /Go on to pay/ }).click();
    await page.waitForURL(/\/c\/pay\//);
    expect(await page.getByText("$54.00").count()).toBeGreaterThan(0);
    await page.getByLabel(/email/i).fill("giver@example.org");
    await payWith(page, "4242 4242 4242 4242");

    await page.waitForURL(`${site.url}/gifts/*`);
    const code = await page.locator(".gift-card__code").innerText();
    expect(code).toMatch(/^[a-z]+ [a-z]+ \d{6}$/);
    await giver.look();
    await page.getByLabel("What the card says").fill("For the evenings.");
    await page.getByLabel("Signed").fill("L.");
    await page.getByRole("button", { name: "Put it on the card" }).click();
    await page.locator(".gift-card__line", { hasText: "For the evenings." }).waitFor();
    await page.setViewportSize({ width: 1280, height: 900 });
    await giver.look();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("main").innerText()).toContain(code);
    expect(await page.locator("main").innerText()).not.toMatch(/course|lesson|gift|Kithwell/i);
    await page.emulateMedia({ media: "screen" });
    const giverPage = page.url();

    const receiver = await aReader(browser, site, { javaScriptEnabled, isMember: false });
    await receiver.page.goto(`${site.url}/code`);
    await receiver.look();
    await receiver.page.getByLabel("Your code").fill("maple 1");
    await receiver.page.getByRole("button", { name: "Use it" }).click();
    await receiver.page.getByText("This code doesn’t work.").waitFor();
    await receiver.look();
    await receiver.page.getByLabel("Your code").fill(code.toUpperCase().replaceAll(" ", "-"));
    await receiver.page.getByRole("button", { name: "Use it" }).click();
    await receiver.page.getByRole("heading", { name: "It’s open" }).waitFor();
    await receiver.look();
    await receiver.page.goto(`${site.url}/billing`);
    await receiver.page.getByText("Nothing to pay").waitFor();

    await page.goto(giverPage);
    await page.getByRole("heading", { name: "The code was used" }).waitFor();
    expect(await page.locator("main").innerText()).not.toContain(code);
    await giver.look();
    expect(giver.problems).toEqual([]);
  },
);

test("a visitor with a code is led to an account and back to the code", async () => {
  const { page, look } = await aVisitor(browser, true);
  await page.goto(`${site.url}/code`);
  await look();
  await page.getByRole("link", { name: "Create an account" }).click();
  await page.waitForURL("**/sign-up**");
  expect(new URL(page.url()).searchParams.get("next")).toBe("/code");
});
