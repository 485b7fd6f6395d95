import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findOpenAttempt } from "~/features/dialogues/talk/attempt-log.server";
import { listAttempts } from "~/features/dialogues/talk/attempt-history.server";
import type { Site } from "#tests/helpers/site";
import { aReader, password } from "./a-reader";
import { aVisitor } from "./a-visitor";
import { comeTo, untilLive } from "./come-to";
import { closeVisitors, sharedSite } from "./shared-site";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
});
afterAll(async () => {
  await closeVisitors();
});

const aMember = (javaScriptEnabled = true) =>
  aReader(browser, site, { isMember: true, safety: "go", javaScriptEnabled });
const rideHome = () => `${site.url}/dialogues/the-ride-home`;
const ownLine = (page: Page) => page.getByRole("textbox", { name: "What you would say to Theo" });

/** Lines that name something of Theo's side, so that he answers each of them warmly. */
const lines = [
  "That sounds like a hard morning. I'm glad you called me.",
  "Feeling everyone's eyes on you. That's a lonely place to be.",
  "You sound worn out, and part of you wants it to be different.",
  "There's a doctor with a free hour tomorrow at ten. I could drive you. Want to hear about it?",
  "It's your visit. I'll drive you at ten and wait outside.",
];
const cues = [
  "They could smell it",
  "I can’t keep doing this",
  "What would I even do?",
  "one visit",
];

/** What a screen reader comes to, one after another: the talk, the new lines, the choices, the own line. */
async function expectReadInOrder(page: Page) {
  const tree = await page.getByRole("main").ariaSnapshot();
  const parts = [
    "The conversation so far",
    cues[0]!,
    cues[1]!,
    "What do you say?",
    "Or say it in your own words",
    "What you would say to Theo",
    'button "Say it"',
  ];
  const places = parts.map((part) => tree.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
}

test("plays a whole talk in own words by keyboard, with script, and erases it with the account", async () => {
  const { page, id, look, problems } = await aMember();
  await comeTo(site, id, "the-ride-home", []);
  await page.goto(rideHome());
  await untilLive(page);
  for (const [turn, line] of lines.entries()) {
    await ownLine(page).focus();
    await page.keyboard.type(line);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const next = cues[turn];
    if (next) await page.locator("#now", { hasText: next }).waitFor();
    else await page.getByRole("heading", { name: "He’ll go and see" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("now");
    expect(await page.locator("#now mark").count()).toBeGreaterThan(0);
    if (turn === 1) await look();
    if (turn === 1) await expectReadInOrder(page);
  }
  await page.getByRole("link", { name: "See the path you took" }).click();
  await page.waitForURL(/debrief/);
  for (const line of lines) {
    expect(await page.locator(".path").innerText()).toContain(line.slice(0, 20));
  }
  await look();
  expect(problems).toEqual([]);
  const { attempts } = await listAttempts(site.db, id, null);
  expect(attempts).toMatchObject([{ ending: "window" }]);
  await site.db.deleteFrom("account").where("id", "=", id).execute();
  const left = await site.db
    .selectFrom("dialogue_event")
    .select("seq")
    .where("attempt_id", "=", attempts[0]!.id)
    .execute();
  expect(left).toEqual([]);
});

test("a visitor plays from the home page to the debrief, and finds the talk after signing up", async () => {
  const { page, look, problems } = await aVisitor(browser, false);
  await page.goto(site.url);
  await page.locator('#try button[value="1-good"]').click();
  for (const choice of ["2-good", "3-good", "4-good"]) {
    await page.locator(`button[value="${choice}"]`).click();
    await page.locator(`button[value="${choice}"]`).waitFor({ state: "detached" });
  }
  expect(await page.getByRole("textbox", { name: /would say/ }).count()).toBe(0);
  await page.getByRole("link", { name: "See the path you took" }).click();
  await page.getByRole("heading", { name: "Save this talk" }).waitFor();
  const line = await page.locator(".path").innerText();

  const seeing = await aVisitor(browser, true);
  await seeing.page.goto(site.url);
  await seeing.look();
  await seeing.page.locator('#try button[value="1-harmful"]').click();
  await seeing.page.getByRole("button", { name: "Take my last line again" }).waitFor();
  await seeing.look();
  await seeing.page.goto(`${site.url}/dialogues`);
  await seeing.page.getByRole("link", { name: "Try one now" }).waitFor();
  await seeing.look();

  const form = {
    email: `${Date.now()}@example.org`,
    password,
    alias: "Wren",
    country: "us",
    track: "A",
  };
  await page.request.post(`${site.url}/sign-up`, { form, headers: { Origin: site.url } });
  await page.goto(`${site.url}/dialogues/try`);
  await page.waitForURL(/first-slip\/debrief/);
  expect(await page.locator(".path").innerText()).toContain(line.slice(0, 60));
  await look();
  expect([...problems, ...seeing.problems]).toEqual([]);
});

test("says an own line without script, and goes on with the talk on another device", async () => {
  const { page, id, email, look, problems } = await aMember(false);
  await comeTo(site, id, "the-ride-home", []);
  await page.goto(rideHome());
  await ownLine(page).fill("zxcv qwrt");
  await page.getByRole("button", { name: "Say it", exact: true }).click();
  await page.getByText("We could not read that line. It cost you nothing.").waitFor();
  await ownLine(page).fill(lines[0]!);
  await page.getByRole("button", { name: "Say it", exact: true }).click();
  await page.locator("#now", { hasText: "They could smell it" }).waitFor();
  await look();

  const other = await aVisitor(browser, true);
  const form = { email, password };
  await other.page.request.post(`${site.url}/sign-in`, { form, headers: { Origin: site.url } });
  await other.page.goto(rideHome());
  await untilLive(other.page);
  expect(await other.page.locator("#now").innerText()).toContain("glad you called me");

  // Both devices say the next line at once: one of them stands, and both show it.
  await ownLine(other.page).fill(lines[1]!);
  await ownLine(page).fill("You always do this to us.");
  await Promise.all([
    other.page.getByRole("button", { name: "Say it", exact: true }).click(),
    page.getByRole("button", { name: "Say it", exact: true }).click(),
  ]);
  for (const one of [other.page, page]) {
    await one.locator("#now", { hasText: "I can’t keep doing this" }).waitFor();
  }
  expect((await findOpenAttempt(site.db, id, "the-ride-home"))!.events).toHaveLength(3);
  expect([...problems, ...other.problems]).toEqual([]);
});

test("shows whom to call while the member types, and stops for a dangerous line", async () => {
  const { page, id, look, problems } = await aMember();
  await comeTo(site, id, "the-ride-home", ["1-good"]);
  await page.goto(rideHome());
  await untilLive(page);
  await ownLine(page).fill("He says he wants to kill himself tonight");
  await page.locator(".crisis").waitFor();
  expect(await page.getByRole("button", { name: "Say it", exact: true }).isEnabled()).toBe(true);
  await ownLine(page).fill("Give me the pills, I'm keeping your pills from now on.");
  await page.getByRole("button", { name: "Say it", exact: true }).click();
  await page.getByText("We stopped the talk here").waitFor();
  await page.getByText("Only the person and their prescriber change it.").waitFor();
  expect(await ownLine(page).count()).toBe(0);
  await look();
  expect(problems).toEqual([]);
});
