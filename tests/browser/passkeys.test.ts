import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addRoles } from "#tests/helpers/factories";
import type { Site } from "#tests/helpers/site";
import { aReader, password } from "./a-reader";
import { aVisitor } from "./a-visitor";
import { closeVisitors, sharedSite } from "./shared-site";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
});
afterAll(closeVisitors);

/** Gives the browser of a page a device that has a fingerprint reader. Returns how to lose it. */
async function giveDevice(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return () => session.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId });
}

const touch = "Use my fingerprint, face or PIN";
const pathOf = (page: Page) => new URL(page.url()).pathname;

async function signOut(page: Page) {
  await page.goto(`${site.url}/account`);
  await page.getByRole("button", { name: "Sign out" }).last().click();
  await page.goto(`${site.url}/sign-in?next=/account/passkeys`);
}

async function addPasskey(page: Page) {
  await page.goto(`${site.url}/account/passkeys`);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByText("Not yet").waitFor();
}

test("a member adds a passkey, comes in with it, loses the phone and comes in without it", async () => {
  const { page, look, problems, email } = await aReader(browser, site, {});
  const lose = await giveDevice(page);
  await page.goto(`${site.url}/account`);
  await page.getByRole("link", { name: "Come in with a fingerprint" }).click();
  await look();
  await addPasskey(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await look();

  await signOut(page);
  await look();
  await page.getByRole("button", { name: touch }).dblclick();
  await page.getByRole("heading", { name: "Passkeys" }).waitFor();
  expect(await page.getByText("Not yet").count()).toBe(0);

  await signOut(page);
  await lose();
  await giveDevice(page);
  await page.getByRole("button", { name: touch }).click();
  await page.getByText("Your device gave no passkey").waitFor();
  await page.getByLabel("Your email address").fill(email);
  await page.getByLabel("Your password").fill(password);
  await page.getByRole("button", { name: "Come in" }).click();
  await page.getByRole("button", { name: /^Remove/ }).click();
  await page.getByRole("button", { name: /^Remove/ }).waitFor({ state: "detached" });
  await addPasskey(page);
  expect(problems).toEqual([]);
});

test("staff use a passkey as the second step, and a password alone sets up no other", async () => {
  const { page, look, email, id } = await aReader(browser, site, {});
  await giveDevice(page);
  await addRoles(site.db, { id, alias: "Dana" }, ["expert"]);
  await page.goto(`${site.url}/account/passkeys`);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  // From now on the session owes the passkey, also on this page.
  await page.getByRole("heading", { name: "One more step" }).waitFor();
  await page.goto(`${site.url}/desk`);
  await look();
  await page.getByRole("button", { name: touch }).click();
  await page.waitForURL("**/desk");

  await signOut(page);
  await page.getByRole("button", { name: touch }).click();
  await page.getByRole("heading", { name: "Passkeys" }).waitFor();
  await page.goto(`${site.url}/desk`);
  expect(pathOf(page)).toBe("/desk");

  const thief = await aVisitor(browser, true);
  await thief.page.goto(`${site.url}/sign-in?next=/account/second-factor`);
  await thief.page.getByLabel("Your email address").fill(email);
  await thief.page.getByLabel("Your password").fill(password);
  await thief.page.getByRole("button", { name: "Come in" }).click();
  await thief.page.getByRole("heading", { name: "One more step" }).waitFor();
  await thief.page.goto(`${site.url}/account/passkeys`);
  expect(pathOf(thief.page)).toBe("/second-factor");
});

test("without script or passkeys, each page says what to do and no button does nothing", async () => {
  const { page, look, id } = await aReader(browser, site, { javaScriptEnabled: false });
  await page.goto(`${site.url}/account/passkeys`);
  await page.getByText("To add a passkey, use a newer browser").waitFor();
  expect(await page.getByRole("button", { name: "Add a passkey" }).isVisible()).toBe(false);
  await look();
  const visitor = await aVisitor(browser, false);
  await visitor.page.goto(`${site.url}/sign-in`);
  expect(await visitor.page.getByRole("button", { name: touch }).isVisible()).toBe(false);
  await visitor.page.getByText("Use your password, or ask for a link by email").waitFor();
  expect(await visitor.page.getByRole("link", { name: "Email me a link" }).isVisible()).toBe(true);

  await addRoles(site.db, { id, alias: "Dana" }, ["expert"]);
  const key = { credential_id: id, public_key: "k", algorithm: -7, counter: 0, device: "a phone" };
  const times = { created_at: Date.now(), last_used_at: null };
  await site.db
    .insertInto("passkey")
    .values({ id, account_id: id, ...key, ...times })
    .execute();
  await page.goto(`${site.url}/desk`);
  await page.getByText("Use a newer browser and let it run scripts").waitFor();
  await page.getByText("ask whoever runs this site to reset your second step").waitFor();

  const old = await aVisitor(browser, true);
  await old.page.addInitScript("delete window.PublicKeyCredential");
  await old.page.goto(`${site.url}/sign-in`);
  await old.page.getByText("Use your password, or ask for a link by email").waitFor();
  expect(await old.page.getByRole("button", { name: touch }).isVisible()).toBe(false);
  await old.look();
});
