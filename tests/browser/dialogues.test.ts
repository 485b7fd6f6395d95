import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findAnswers } from "~/features/dialogues/confidence/confidence.server";
import { findOpenAttempt } from "~/features/dialogues/talk/attempt-log.server";
import { listAttempts } from "~/features/dialogues/talk/attempt-history.server";
import { storedLog } from "#tests/features/dialogues/a-talk";
import type { Site } from "#tests/helpers/site";
import { aReader, password } from "./a-reader";
import { aVisitor } from "./a-visitor";
import { comeTo, untilLive } from "./come-to";
import { closeVisitors, sharedSite } from "./shared-site";

type Reader = Awaited<ReturnType<typeof aReader>>;

let site: Site;
let browser: Browser;
const readers: Reader[] = [];

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
});
afterAll(async () => {
  await closeVisitors();
});

async function aMember(javaScriptEnabled = true) {
  const standing = { isMember: true, safety: "go", javaScriptEnabled } as const;
  const reader = await aReader(browser, site, standing);
  readers.push(reader);
  return reader;
}

const talkAt = (id: string) => `${site.url}/dialogues/${id}`;

const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return { id: at?.id ?? "", words: at?.textContent?.trim() ?? "", isLost: at === document.body };
  });

/** Goes on with Tab until what has the focus says this. */
async function tabTo(page: Page, words: string) {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await focused(page)).words.startsWith(words)) return;
  }
  throw new Error(`Tab never came to “${words}”`);
}

/** Says a line with the keyboard alone, and finds the focus at what is new. */
async function sayByKey(page: Page, line: string, next: string) {
  await tabTo(page, line);
  await page.keyboard.press("Enter");
  await page.locator("#now", { hasText: next }).waitFor();
  expect(await focused(page)).toMatchObject({ id: "now", isLost: false });
}

test("plays a whole talk by keyboard without losing the focus", async () => {
  const { page, id } = await aMember();
  await page.goto(talkAt("the-ride-home"));
  await page.locator("#confidence input").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await tabTo(page, "Begin");
  await page.keyboard.press("Enter");
  await untilLive(page);
  const { id: attempt } = (await findOpenAttempt(site.db, id, "the-ride-home"))!;

  await sayByKey(page, "Three jobs, Theo!", "They could smell it on me.");
  await sayByKey(page, "Take my last line again", "You take that line back.");
  await sayByKey(page, "I’m not going to say it.", "They could smell it on me.");
  await sayByKey(page, "Feeling everyone’s eyes", "I can’t keep doing this.");
  await sayByKey(page, "(then waits) You’re worn out", "What would I even do?");
  await sayByKey(page, "I feel hopeful", "it’s one visit");
  await sayByKey(page, "One visit, and it’s your visit.", "I’ll go and see.");
  await tabTo(page, "See the path you took");
  await page.keyboard.press("Enter");
  await page.waitForURL(/debrief/);

  await page.locator("#confidence input").first().focus();
  await page.keyboard.press("ArrowLeft");
  await tabTo(page, "Save my answer");
  await page.keyboard.press("Enter");
  await page
    .locator("#ready", { hasText: "Before this talk you said “barely,” and now “ready.”" })
    .waitFor();
  expect(await page.locator("#ready :focus").count()).toBe(1);
  expect(await findAnswers(site.db, id, attempt)).toEqual({ before: 2, after: 5 });
  const log = ["1-harmful", "rewind", "1-good", "2-good", "3-good", "4-good", "5-good"];
  expect(await storedLog(site.db, attempt)).toEqual(log);
});

test("plays, resumes and reviews a whole talk without JavaScript", async () => {
  const { page, id } = await aMember(false);
  const say = async (line: string, next: string) => {
    await page.getByRole("button", { name: line }).click();
    await page.locator("#now", { hasText: next }).waitFor();
  };
  await page.goto(talkAt("first-slip"));
  await page.getByRole("radio", { name: "Halfway" }).check({ force: true });
  await page.getByRole("button", { name: "Begin" }).click();
  await say("Nineteen days wasted.", "So those days are just gone.");
  await say("Take my last line again", "You take that line back.");
  await say("Thank you for telling me.", "You must hate me.");
  await page.goto(`${site.url}/dialogues`);
  await page.getByRole("link", { name: /First slip.*Where you left off/ }).click();
  await say("I feel sad and I love you.", "Dale tore into me");
  await say("So the walk home", "So what now?");
  await say("I could have checked in", "Would you sit here while I dial?");
  await page.getByRole("link", { name: "See the path you took" }).click();
  await page.getByRole("radio", { name: "Nearly" }).check({ force: true });
  await page.getByRole("button", { name: "Save my answer" }).click();
  await page
    .locator("#ready", { hasText: "Before this talk you said “halfway,” and now “nearly.”" })
    .waitFor();

  const { attempts } = await listAttempts(site.db, id, null);
  expect(attempts).toMatchObject([{ dialogueId: "first-slip", ending: "window" }]);
  await page.goto(`${site.url}/dialogues`);
  expect(await page.getByRole("heading", { name: "How ready you’ve felt" }).count()).toBe(1);
});

/** Where each of these stands in what a screen reader reads, which is the order it reads them in. */
async function readsInOrder(page: Page, ...texts: string[]) {
  const tree = await page.locator("main").ariaSnapshot();
  const places = texts.map((text) => tree.indexOf(text));
  expect(places.filter((place) => place < 0)).toEqual([]);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
}

test("a screen reader reads the line, the choices, and after a choice its result", async () => {
  const reader = await aMember();
  const { page } = reader;
  await comeTo(site, reader.id, "the-ride-home", []);
  await page.goto(talkAt("the-ride-home"));
  const offered = await page.locator(".choice").allInnerTexts();
  expect(offered).toHaveLength(3);
  await readsInOrder(
    page,
    "So that’s three jobs.",
    "What do you say?",
    ...offered,
    "Theo’s door is",
  );

  await untilLive(page);
  // A region is announced only when it was there before it changed.
  await page.evaluate(() => {
    for (const live of document.querySelectorAll("main [aria-live]"))
      live.setAttribute("data-seen", "");
  });
  await page.getByRole("button", { name: "Three jobs, Theo!" }).click();
  await page.locator("#now", { hasText: "They could smell it" }).waitFor();

  const regions = await page.locator("main [aria-live=polite][aria-atomic=true][data-seen]").all();
  const [talk = "", door = ""] = await Promise.all(regions.map((region) => region.innerText()));
  expect(regions).toHaveLength(2);
  const heard = [
    "Three jobs, Theo!",
    "“You always” turns",
    "Great. I’ll walk home.",
    "They could smell it on me.",
  ];
  const places = heard.map((text) => talk.indexOf(text));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(door).toContain("Closed a little since your last line.");
  const next = await page.locator(".choice").allInnerTexts();
  await readsInOrder(page, ...heard, "What do you say?", ...next, "Take my last line again");
});

test("hydration does not draw the talk again", async () => {
  const { page, id } = await aMember();
  await comeTo(site, id, "the-ride-home", ["1-harmful"]);
  await page.goto(talkAt("the-ride-home"), { waitUntil: "domcontentloaded" });
  await page.evaluate(() => {
    for (const part of document.querySelectorAll("#talk *")) part.setAttribute("data-first", "");
  });
  await untilLive(page);
  await page.getByText("Give me a hint").click();
  expect(await page.locator("#talk *:not([data-first])").count()).toBe(0);

  await page.getByRole("button", { name: "Feeling everyone’s" }).click();
  await page.locator("#now", { hasText: "I can’t keep doing this." }).waitFor();
  expect(await page.locator(".scene[data-first]").count()).toBe(1);
});

test("two tabs neither lose nor duplicate a line, and show the same talk", async () => {
  const reader = await aMember();
  const attempt = await comeTo(site, reader.id, "the-ride-home", ["1-good"]);
  const tabs = [reader.page, await reader.page.context().newPage()];
  const press = (tab: Page, line: string) => tab.getByRole("button", { name: line }).click();
  for (const tab of tabs) await tab.goto(talkAt("the-ride-home"));
  for (const tab of tabs) await untilLive(tab);

  await Promise.all([press(tabs[0]!, "Feeling everyone’s"), press(tabs[1]!, "Did you drink")]);
  for (const tab of tabs)
    await tab.locator("#now", { hasText: "I can’t keep doing this." }).waitFor();
  // A tab shows its line before the server has it.
  await expect
    .poll(() => storedLog(site.db, attempt))
    .toEqual(["1-good", expect.stringMatching(/^2-(good|mixed)$/)]);
  const log = await storedLog(site.db, attempt);
  const shown = () => Promise.all(tabs.map((tab) => tab.locator("#now").innerText()));
  await expect.poll(async () => new Set(await shown()).size).toBe(1);

  await press(tabs[0]!, "You’re worn out");
  await tabs[0]!.locator("#now", { hasText: "What would I even do?" }).waitFor();
  await press(tabs[1]!, "Then you need to go to rehab");
  await tabs[1]!.locator("#now", { hasText: "You’re worn out" }).waitFor();
  expect(await storedLog(site.db, attempt)).toEqual([...log, "3-good"]);
});

test("a talk resumes on another device at the same turn with the choices in the same order", async () => {
  const reader = await aMember();
  await comeTo(site, reader.id, "the-ride-home", ["1-good", "2-mixed"]);
  await reader.page.goto(talkAt("the-ride-home"));
  const { page, close } = await aVisitor(browser, true);
  const form = { email: reader.email, password };
  await page.request.post(`${site.url}/sign-in`, { form, headers: { Origin: site.url } });

  await page.goto(talkAt("the-ride-home"));
  expect(await page.locator(".running-head").innerText()).toContain("Your third line");
  const orders = [reader.page, page].map((on) => on.locator(".choice").allInnerTexts());
  const [here, there] = await Promise.all(orders);
  expect(there).toEqual(here);
  await close();
});

test("no browser reported an error", () => {
  expect(readers.flatMap(({ problems }) => problems)).toEqual([]);
});
