import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "#db/new-id";
import type { Site } from "#tests/helpers/site";
import { isoDay } from "~/time";
import { aReader, password } from "./a-reader";
import { closeVisitors, sharedSite } from "./shared-site";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
});
afterAll(() => closeVisitors());

/** A browser of its own in a time zone. */
async function aPageIn(timezoneId: string) {
  const context = await browser.newContext({ timezoneId });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

async function savedZone(email: string) {
  const { time_zone } = await site.db
    .selectFrom("account")
    .select("time_zone")
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
  return time_zone;
}

test("the browser names the time zone at sign-up, and the member changes it on the account page", async () => {
  const email = `${newId().toLowerCase()}@example.org`;
  const page = await aPageIn("Pacific/Honolulu");
  await page.goto(`${site.url}/sign-up`);
  await page.getByLabel("Your email address").fill(email);
  await page.getByLabel("A password").fill(password);
  await page.getByLabel("Your alias").fill("Wren");
  await page.getByLabel("Where you live").selectOption("us");
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Create my account" }).click();
  await page.waitForURL("**/today");
  expect(await savedZone(email)).toBe("Pacific/Honolulu");

  await page.goto(`${site.url}/account`);
  const zone = page.getByLabel("Your time zone");
  expect(await zone.inputValue()).toBe("Pacific/Honolulu");
  await zone.selectOption("America/Chicago");
  await page.getByRole("button", { name: "Save these settings" }).click();
  await page.waitForURL("**/account?done=profile");
  await expect.poll(() => savedZone(email)).toBe("America/Chicago");
});

async function withoutZone(options: Parameters<typeof aReader>[2]) {
  const reader = await aReader(browser, site, options);
  await site.db
    .updateTable("account")
    .set({ time_zone: null })
    .where("id", "=", reader.id)
    .execute();
  return reader;
}

test("an account without a time zone gets the one of the browser that first opens it", async () => {
  const reader = await withoutZone({ isMember: true });
  const signedIn = await reader.page.context().cookies();
  const page = await aPageIn("Pacific/Kiritimati");
  await page.context().addCookies(signedIn);
  await page.goto(`${site.url}/observations/new`);
  // Already the first page, which the server made without knowing, has the browser's day.
  expect(await page.locator("input[type=date]").first().inputValue()).toBe(
    isoDay(Date.now(), "Pacific/Kiritimati"),
  );
  await expect.poll(() => savedZone(reader.email)).toBe("Pacific/Kiritimati");
  await page.goto(`${site.url}/today`);
  expect(await page.locator("html").getAttribute("data-asks-time-zone")).toBeNull();

  // Without a script the account page offers the usual time zone of the country.
  const plain = await withoutZone({ javaScriptEnabled: false });
  await plain.page.goto(`${site.url}/account`);
  expect(await plain.page.getByLabel("Your time zone").inputValue()).toBe("America/New_York");
});
