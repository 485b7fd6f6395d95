import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Site } from "#tests/helpers/site";
import { aReader } from "./a-reader";
import { aVisitor } from "./a-visitor";
import { closeVisitors, sharedSite } from "./shared-site";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
});
afterAll(closeVisitors);

async function mailTo(email: string) {
  const { text } = await site.mail.waitFor({ to: email, subject: "Your link" }, 30_000);
  return { link: /^http\S+$/m.exec(text)![0], code: /^\d{4} \d{4}$/m.exec(text)![0] };
}

async function askForLink(page: Page, email: string) {
  await page.goto(`${site.url}/sign-in?next=/notebook`);
  await page.getByRole("link", { name: "Email me a link instead" }).click();
  await page.getByLabel("Your email address").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).dblclick();
  await page.getByRole("heading", { name: "Look in your mail" }).waitFor();
}

const pathOf = (page: Page) => new URL(page.url()).pathname;

test.each([true, false])(
  "a person comes in by a mailed link or its code, and a mail scanner uses nothing up (script: %s)",
  async (javaScriptEnabled) => {
    const { email } = await aReader(browser, site, { isMember: true });
    const asking = await aVisitor(browser, javaScriptEnabled);
    await askForLink(asking.page, email);
    await asking.look();
    const { link } = await mailTo(email);

    const scanner = await aVisitor(browser, true);
    for (const method of ["GET", "HEAD", "GET"]) {
      expect((await scanner.page.request.fetch(link, { method })).status()).toBe(200);
    }
    await scanner.page.goto(link);
    await scanner.page.goto(`${site.url}/today`);
    expect(pathOf(scanner.page)).toBe("/sign-in");

    const phone = await aVisitor(browser, javaScriptEnabled);
    await phone.page.setViewportSize({ width: 390, height: 800 });
    await phone.page.goto(link);
    await phone.page.getByText(email).waitFor();
    await phone.look();
    await phone.page.getByRole("button", { name: "Come in" }).dblclick();
    await phone.page.waitForURL("**/today");

    await asking.page.goto(link);
    await asking.page.getByText("This link has been used, or is too old").waitFor();
    site.mail.clear();
    await askForLink(asking.page, email);
    const field = asking.page.getByLabel("The code in the email");
    await field.fill("0000 0000");
    await asking.page.getByRole("button", { name: "Come in" }).click();
    await asking.page.getByText("That code doesn’t fit").waitFor();
    await asking.look();
    await field.fill((await mailTo(email)).code);
    await asking.page.getByRole("button", { name: "Come in" }).dblclick();
    await asking.page.waitForURL("**/notebook");
    expect([...asking.problems, ...phone.problems]).toEqual([]);
  },
);
