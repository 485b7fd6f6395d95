import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Site } from "#tests/helpers/site";
import { aReader, password } from "./a-reader";
import { closeVisitors, sharedSite } from "./shared-site";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
});
afterAll(closeVisitors);

const words = "The kettle song, and nobody else knows it.";

test.each([true, false])(
  "a member takes a copy and erases the account (script: %s)",
  async (javaScriptEnabled) => {
    const { page, look, id } = await aReader(browser, site, {
      isMember: true,
      safety: "go",
      javaScriptEnabled,
    });
    await page.goto(`${site.url}/statements/new?moment=good`);
    await page.locator("textarea[name=body]").fill(words);
    await page.locator("button[name=intent][value=keep]").first().click();
    await page.goto(`${site.url}/account`);
    await page.getByRole("link", { name: "See it, copy it or erase it" }).click();
    await page.getByRole("heading", { name: "What we hold about you" }).waitFor();
    await look();
    await page.setViewportSize({ width: 390, height: 800 });
    await look();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download everything" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("notes.zip");
    const files = unzipSync(new Uint8Array(await readFile(await download.path())));
    const copy = await browser.newPage();
    await copy.setContent(new TextDecoder().decode(files["notes.html"]));
    expect(await copy.locator("body").innerText()).toContain(words);
    expect(await copy.title()).toBe("Notes");

    await page.getByRole("button", { name: "Erase my account" }).click();
    await page.getByText("Tick this first.").waitFor();
    await look();
    await page.getByLabel("I have my copy").check();
    await page.getByLabel("Write “erase”").fill("erase");
    await page.getByLabel("Your password").fill(password);
    await page.getByRole("button", { name: "Erase my account" }).click();
    await page.getByText("Your account will be erased on").waitFor();
    await look();
    await page.getByRole("button", { name: "Don’t erase my account" }).click();
    await page.getByText("Your account will be erased on").waitFor({ state: "detached" });

    await page.getByLabel("I have my copy").check();
    await page.getByLabel("Now, and for good").check();
    await page.getByLabel("Write “erase”").fill("erase");
    await page.getByLabel("Your password").fill(password);
    await page.getByRole("button", { name: "Erase my account" }).click();
    await page.getByRole("heading", { name: "Your account is erased" }).waitFor();
    await page.getByText("Your words: 1").waitFor();
    await look();
    await page.reload();
    await page.getByRole("heading", { name: "Your account is erased" }).waitFor();

    await page.goto(`${site.url}/today`);
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    const left = site.db.selectFrom("account").select("id").where("id", "=", id);
    await expect.poll(() => left.execute()).toEqual([]);
  },
);
