import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Site } from "#tests/helpers/site";
import { addRating } from "~/features/lessons/exercises/life-ratings.server";
import { listNotes } from "~/features/lessons/exercises/responses.server";
import { aReader, password } from "./a-reader";
import { closeVisitors, sharedSite } from "./shared-site";

let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
});
afterAll(async () => {
  await closeVisitors();
});
beforeEach(async () => {
  await page.goto(`${site.url}/lessons/benzodiazepines/dependence-or-addiction`);
  await line(1).scrollIntoViewIfNeeded();
});

const line = (number: number) => page.locator(".sort__line").nth(number - 1);
const group = (name: RegExp) => page.locator(".sort-dock__group", { hasText: name });
const chosen = (number: number) => line(number).locator("input:checked").inputValue();
const isSaid = (text: RegExp) =>
  page.locator("#news", { hasText: text }).waitFor({ state: "attached" });

async function middleOf(place: ReturnType<typeof line>) {
  const box = (await place.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function pickUp(number: number, by: ".sort__words" | ".sort__grip") {
  const { x, y } = await middleOf(line(number).locator(by));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 10, y + 10);
}

async function carryTo(name: RegExp) {
  const { x, y } = await middleOf(group(name));
  await page.mouse.move(x, y, { steps: 4 });
}

test("a dragged line is placed in its group, announced, and saved with the form", async () => {
  await pickUp(1, ".sort__words");
  await carryTo(/May be more/);
  expect(await group(/May be more/).getAttribute("class")).toContain("is-under");
  await page.mouse.up();

  expect(await chosen(1)).toBe("1");
  expect(await page.locator(".sort-dock, .sort-card").count()).toBe(0);
  await isSaid(/Placed in “May be more/);
  await page.getByRole("button", { name: "Show me the reasons" }).first().click();
  await line(1).locator(".reason").waitFor();
  expect(await chosen(1)).toBe("1");
});

test("a line let go beside the groups, or given up with Escape, stays as it was", async () => {
  await line(2).locator("label").first().click();
  await pickUp(2, ".sort__grip");
  await page.mouse.move(20, 20);
  await page.mouse.up();
  expect(await chosen(2)).toBe("0");

  await pickUp(2, ".sort__grip");
  await carryTo(/May be more/);
  await page.keyboard.press("Escape");
  expect(await page.locator(".sort-dock").count()).toBe(0);
  await page.mouse.up();
  expect(await chosen(2)).toBe("0");
});

test("a finger drags by the grip, and scrolls the page everywhere else", async () => {
  const hand = await context.newCDPSession(page);
  const touch = (
    type: "touchStart" | "touchMove" | "touchEnd",
    ...points: { x: number; y: number }[]
  ) => hand.send("Input.dispatchTouchEvent", { type, touchPoints: points });

  const grip = await middleOf(line(1).locator(".sort__grip"));
  await touch("touchStart", grip);
  await touch("touchMove", { x: grip.x + 12, y: grip.y + 12 });
  await touch("touchMove", await middleOf(group(/Sounds like/)));
  await touch("touchEnd");
  expect(await chosen(1)).toBe("0");

  const before = await page.evaluate(() => scrollY);
  const words = await middleOf(line(1).locator(".sort__words"));
  await touch("touchStart", words);
  for (let way = 20; way <= 200; way += 20)
    await touch("touchMove", { ...words, y: words.y - way });
  await touch("touchEnd");
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
  expect(await page.locator(".sort-dock").count()).toBe(0);
});

test("keys place a line too, with nothing to drag in the way of the focus", async () => {
  await line(1).locator("input").first().focus();
  await page.keyboard.press("ArrowRight");
  expect(await chosen(1)).toBe("1");
  await page.keyboard.press("Tab");
  expect(await line(2).locator("input:focus").count()).toBe(1);
});

test("saves ticks and words while the member works, and the last ones when the page closes", async () => {
  const reader = await aReader(browser, site, {});
  const checklist = `${site.url}/lessons/benzodiazepines/one-page-guides`;
  await reader.page.goto(checklist);
  await reader.page.getByRole("checkbox").first().check();
  await reader.page.getByText("Saved a moment ago").waitFor();
  await reader.page.reload();
  expect(await reader.page.getByRole("checkbox").first().isChecked()).toBe(true);

  const reflect = `${site.url}/lessons/start-and-hope/what-craft-is`;
  await reader.page.goto(reflect);
  await reader.page.locator("textarea").fill("My own side of it");
  await reader.page.goto(checklist);
  const texts = async () => (await listNotes(site.db, reader.id)).map(({ text }) => text);
  await expect.poll(texts).toEqual(["My own side of it"]);
  expect(reader.problems).toEqual([]);
});

test("tells a member who was signed out while writing, and shows their words again", async () => {
  const reader = await aReader(browser, site, { isMember: true });
  const words = reader.page.locator("textarea[name=text]");
  const saveButton = reader.page.getByRole("button", { name: "Save it in my notebook" });
  for (const lesson of ["start-and-hope/what-craft-is", "understanding-use/spotting-patterns"]) {
    await reader.page.goto(`${site.url}/lessons/${lesson}`);
    await site.db.deleteFrom("session").where("account_id", "=", reader.id).execute();
    await words.fill("Words that took an hour");
    await reader.page.locator("form").getByText("Not saved yet").waitFor();
    await saveButton.click();
    await reader.page.locator("form", { hasText: "signed out" }).waitFor();
    expect(await words.inputValue()).toBe("Words that took an hour");

    const form = { email: reader.email, password };
    const headers = { Origin: site.url };
    await reader.page.request.post(`${site.url}/sign-in`, { form, headers });
    await saveButton.click();
    await reader.page.locator("form", { hasText: "Saved. Only you can see it." }).waitFor();
    expect(await words.inputValue()).toBe("Words that took an hour");
  }
});

test("saves a sensitive checklist only when the button is pressed", async () => {
  const reader = await aReader(browser, site, {});
  for (const lesson of ["your-safety-plan", "safety-check"]) {
    const place = `safety-first/${lesson}`;
    const savedResponses = () =>
      site.db
        .selectFrom("exercise_response")
        .select("response")
        .where("lesson_id", "=", place)
        .where("account_id", "=", reader.id)
        .execute();
    await reader.page.goto(`${site.url}/lessons/${place}`);
    const list = reader.page.locator("form", { hasText: "saved unless you press the button" });
    await list.getByRole("checkbox").first().check();
    await reader.page.waitForTimeout(1_800);
    await reader.page.goto(`${site.url}/lessons`);
    expect(await savedResponses()).toEqual([]);

    await reader.page.goto(`${site.url}/lessons/${place}`);
    await list.getByRole("checkbox").first().check();
    await list.getByRole("button").click();
    await list.getByText("Only you can see it").waitFor();
    expect(await savedResponses()).toHaveLength(1);
  }
});

test("a goal stays in its field when there is a number to choose first", async () => {
  const reader = await aReader(browser, site, { isMember: true });
  await reader.page.goto(`${site.url}/lessons/start-and-hope/your-starting-point`);
  const goal = reader.page.getByLabel("One small goal");
  await goal.fill("Call Jo on Sunday");
  await reader.page.getByRole("button", { name: "Save this rating" }).click();
  await reader.page.getByText("Choose a number for at least one").first().waitFor();
  expect(await goal.inputValue()).toBe("Call Jo on Sunday");
});

test("the line of a life rating is seen on a phone, too", async () => {
  const reader = await aReader(browser, site, { isMember: true });
  for (const [days, sleep] of [
    [31, 3],
    [1, 6],
  ] as const) {
    const rating = { ratings: { sleep }, goals: [] };
    await addRating(site.db, reader.id, rating, Date.now() - days * 86_400_000);
  }
  await reader.page.setViewportSize({ width: 320, height: 640 });
  await reader.page.goto(`${site.url}/notebook`);
  const box = await reader.page.locator(".change-line").boundingBox();
  expect(box?.width).toBeGreaterThan(60);
  await reader.look();
});

test("the longest name and the strangest search make no page wider than the phone", async () => {
  const reader = await aReader(browser, site, {});
  await site.db
    .updateTable("account")
    .set({ alias: "W".repeat(40) })
    .where("id", "=", reader.id)
    .execute();
  await reader.page.setViewportSize({ width: 320, height: 640 });
  for (const path of ["/today", "/account", `/search?q=${"w".repeat(180)}`]) {
    await reader.page.goto(site.url + path);
    expect(await reader.page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
  }
});
