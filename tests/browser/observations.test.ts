import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listObservations } from "~/features/observations/observations.server";
import type { Site } from "#tests/helpers/site";
import { chip, phone } from "./a-phone";
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

const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
const heading = (page: Page, name: string) => page.getByRole("heading", { name }).waitFor();

test("with script: four steps by thumb and keyboard, saved as a map, changed and erased", async () => {
  const { page, look, id, problems } = await aReader(browser, site, { isMember: true });
  await page.setViewportSize(phone);
  // Two presses from any page: the notebook, then the map.
  await page.goto(`${site.url}/today`);
  await page.getByRole("link", { name: "Notebook" }).last().click();
  await page.getByRole("link", { name: "Map one time" }).click();

  await chip(page, "Yes, right now").click();
  await page.getByText("Leave the map. This comes first.").waitFor();
  await chip(page, "No").click();
  expect(await page.getByText("Leave the map. This comes first.").isVisible()).toBe(false);
  await press(page, "Begin the map");
  await heading(page, "When and where");
  expect(await page.getByText("What came before").last().isVisible()).toBe(false);
  await page.getByLabel("Which day?").fill("2026-11-20");
  await chip(page, "Evening").click();
  await press(page, "Next");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Home at six. It was payday.");
  await chip(page, "Payday").click();
  await chip(page, "Tired").click();
  await page.getByLabel("The earliest sign you noticed").fill("Stopped answering texts");
  await press(page, "Back");
  await press(page, "Next");
  await press(page, "Next");
  await chip(page, "Alcohol").click();
  await press(page, "Next");
  await look();
  await chip(page, "It got louder").click();
  await press(page, "Save this map");

  await heading(page, "Friday evening, November 20");
  await page.getByText("Stopped answering texts").waitFor();
  expect(await page.locator(".map .guessed").allTextContents()).toEqual(["Tired"]);
  await look();

  await page.getByRole("link", { name: "Change it" }).click();
  await press(page, "Begin the map");
  await press(page, "Next");
  expect(await page.getByLabel("What happened just before?").inputValue()).toBe(
    "Home at six. It was payday.",
  );
  await page.getByLabel("What happened just before?").fill("x".repeat(601));
  await press(page, "Next");
  await press(page, "Next");
  await press(page, "Save the change");
  await page.getByText("Take out 1 character or more").waitFor();
  await page.getByLabel("What happened just before?").fill("Home at five.");
  await press(page, "Next");
  await press(page, "Next");
  await press(page, "Save the change");
  await page.locator(".map", { hasText: "Home at five." }).waitFor();

  await page.getByText("Erase this map").click();
  await press(page, "Erase it for good");
  await heading(page, "No maps yet");
  expect(await listObservations(site.db, id)).toEqual([]);
  expect(problems).toEqual([]);
});

test("a lesson opens the form in place, and danger shows its card before anything is saved", async () => {
  const { page, look, id } = await aReader(browser, site, { isMember: true });
  await page.setViewportSize(phone);
  const lesson = `${site.url}/lessons/understanding-use/key-observation-of-use`;
  await page.goto(lesson);
  await page.getByText("Open the map here").click();
  await chip(page, "Yes, right now").click();
  await chip(page, "Someone won’t wake up or stay awake, or hardly breathes").click();
  await press(page, "Begin the map");
  for (let part = 1; part < 4; part += 1) await press(page, "Next");
  await page.getByLabel("The cost, in a few words").fill("He is on the floor.");
  await look();
  await press(page, "Save this map");
  await page.getByRole("heading", { name: "This may be an overdose" }).waitFor();
  expect(page.url()).toBe(lesson);
  expect(await listObservations(site.db, id)).toEqual([]);

  await press(page, "Save this map");
  await page.getByRole("link", { name: /Back to the lesson/ }).waitFor();
  expect(await listObservations(site.db, id)).toMatchObject([
    { answers: { costWords: "He is on the floor.", danger: "now" } },
  ]);
});

test("without script: one long form, whose words survive the end of the session", async () => {
  const reader = await aReader(browser, site, { isMember: true, javaScriptEnabled: false });
  const { page, id } = reader;
  await page.setViewportSize(phone);
  await page.goto(`${site.url}/observations/new?kind=non-use`);
  await page.getByLabel("What were they doing?").fill("Fixing the bike");
  await chip(page, "The people").click();
  await page.getByLabel("What was your part?").fill("I passed him the tools.");
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await press(page, "Save this map");
  await page.getByText("You’re signed out, so this isn’t saved yet").waitFor();

  await page.context().addCookies(cookies);
  await press(page, "Save this map");
  await page.locator(".map", { hasText: "Fixing the bike" }).waitFor();
  expect(await listObservations(site.db, id)).toMatchObject([
    { kind: "non-use", answers: { joys: ["people"], mine: "I passed him the tools." } },
  ]);
});

test("two tabs show both versions; a lost connection loses nothing, and closing asks first", async () => {
  const { page, look } = await aReader(browser, site, { isMember: true });
  await page.goto(`${site.url}/observations/new?kind=non-use`);
  await page.getByLabel("What were they doing?").fill("Cooking");
  for (let part = 1; part < 4; part += 1) await press(page, "Next");
  await press(page, "Stop here, finish later");
  await page.getByText("This map isn’t finished").waitFor();
  const address = `${page.url()}/edit`;

  const other = await page.context().newPage();
  await Promise.all([page.goto(address), other.goto(address)]);
  const toEnd = async (tab: Page) => {
    for (let part = 1; part < 4; part += 1) await press(tab, "Next");
  };
  await other.getByLabel("What were they doing?").fill("Cooking soup");
  await toEnd(other);
  await press(other, "Save the change");
  await other.locator(".map", { hasText: "Cooking soup" }).waitFor();

  await page.getByLabel("What were they doing?").fill("Cooking rice");
  await toEnd(page);
  await page.context().setOffline(true);
  await press(page, "Save the change");
  await page
    .getByText(/there is no connection/)
    .first()
    .waitFor();
  const asked = new Promise<string>((resolve) =>
    page.once("dialog", async (dialog) => {
      resolve(dialog.type());
      await dialog.dismiss();
    }),
  );
  void page.close({ runBeforeUnload: true });
  expect(await asked).toBe("beforeunload");

  await page.context().setOffline(false);
  await press(page, "Save the change");
  await heading(page, "This map was changed somewhere else");
  await page.getByText("Cooking soup").waitFor();
  await look();
  await press(page, "Save this version");
  await page.locator(".map", { hasText: "Cooking rice" }).waitFor();
});
