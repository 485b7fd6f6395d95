import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listPlans } from "~/features/plans/plans.server";
import type { Site } from "#tests/helpers/site";
import { aReader } from "./a-reader";
import { phone } from "./a-phone";
import { aVisitor } from "./a-visitor";
import { closeVisitors, sharedSite } from "./shared-site";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
});
afterAll(async () => {
  await closeVisitors();
});

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const lesson = "/lessons/safety-first/your-safety-plan";
const sign = (page: Page) => page.getByLabel("My early warning signs");
const oneView = (page: Page) => page.locator(".one-view");

/** Opens a fold or presses a button by keyboard. */
async function enter(page: Page, target: ReturnType<Page["locator"]>) {
  await target.focus();
  await page.keyboard.press("Enter");
}

test("a visitor fills in the page in its lesson, by keyboard: shown, changed, printed and forgotten", async () => {
  const { page, look, problems } = await aVisitor(browser, true);
  await page.setViewportSize(phone);
  await page.goto(site.url + lesson);
  await enter(page, page.getByText("Fill it in here"));
  await sign(page).focus();
  await page.keyboard.type("A door that slams");
  await page.getByLabel("A safe person, and a number").fill("June, 555-0163");
  await look({ within: "#plan-safety", width: 390 });
  await enter(page, button(page, "Show it on one page"));
  await oneView(page).getByText("A door that slams").waitFor();
  expect(page.url()).toBe(site.url + lesson);
  expect(await oneView(page).getByRole("link", { name: "555-0163" }).getAttribute("href")).toBe(
    "tel:5550163",
  );
  await look({ within: "#plan-safety", width: 390 });

  await page.emulateMedia({ media: "print" });
  expect(await oneView(page).isVisible()).toBe(true);
  expect(await page.getByText("Keeping it private").isVisible()).toBe(false);
  expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(false);
  await page.emulateMedia({ media: "screen" });

  await enter(page, button(page, "Change"));
  await page.getByLabel("Our code word").fill("Raincoat");
  expect(await sign(page).inputValue()).toBe("A door that slams");
  await enter(page, button(page, "Show it on one page"));
  await oneView(page).getByText("Raincoat").waitFor();
  await page.goto(`${site.url}/plans/safety`);
  await look();
  await page.goBack();
  await page.getByText("Fill it in here").click();
  expect(await page.content()).not.toMatch(/slams|Raincoat/);
  expect(await sign(page).inputValue()).toBe("");
  expect(problems).toEqual([]);
});

test("an open page that nobody touches for ten minutes empties itself, unless it is to be saved", async () => {
  const { page, problems } = await aReader(browser, site, {});
  await page.clock.install();
  await page.goto(`${site.url}/plans/safety`);
  await sign(page).fill("A door that slams");
  await page.clock.runFor("08:00");
  await page.keyboard.press("Tab");
  await page.clock.runFor("09:30");
  await page.getByText("This page empties in a minute.").waitFor({ state: "attached" });
  expect(await sign(page).inputValue()).toBe("A door that slams");
  await page.clock.runFor("01:00");
  await expect.poll(() => sign(page).inputValue()).toBe("");

  await sign(page).fill("A door that slams");
  await page.getByText("Yes, in my notebook").click();
  await page.clock.runFor("20:00");
  expect(await sign(page).inputValue()).toBe("A door that slams");
  expect(problems).toEqual([]);
});

test("a member saves the page, and two tabs, the end of the session and the Back button lose nothing", async () => {
  const { page, look, id, problems } = await aReader(browser, site, { safety: "pause" });
  await page.setViewportSize(phone);
  await page.goto(site.url + lesson);
  await page.getByText("Fill it in here").click();
  await sign(page).fill("A door that slams");
  await page.getByText("Yes, in my notebook").click();
  await page.getByLabel("What I’ll do afterward").fill("I want to kill myself");
  await button(page, "Show it on one page").click();
  await page.getByText("We noticed some words in what you wrote.").waitFor();
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await button(page, "Show it on one page").click();
  await page.getByText("You’re signed out, so this isn’t saved yet").waitFor();
  expect(await sign(page).inputValue()).toBe("A door that slams");
  await page.context().addCookies(cookies);
  await page.getByLabel("What I’ll do afterward").fill("I call June");
  await button(page, "Show it on one page").click();
  await page.getByText("Your page is in your notebook.").waitFor();
  expect(await listPlans(site.db, id, ["safety"])).toMatchObject([{ version: 1 }]);

  await page.goto(`${site.url}/plans`);
  await enter(page, page.getByRole("link", { name: /House notes/ }));
  await oneView(page).getByText("A door that slams").waitFor();
  await look();
  const other = await page.context().newPage();
  await page.getByRole("link", { name: "Change" }).click();
  await other.goto(page.url());
  await sign(other).fill("A quiet voice");
  await button(other, "Save the change").click();
  await oneView(other).getByText("A quiet voice").waitFor();
  await sign(page).fill("A raised voice");
  await button(page, "Save the change").click();
  await page.getByRole("heading", { name: "This was changed somewhere else" }).waitFor();
  await page.getByText("A quiet voice").waitFor();
  expect(await sign(page).inputValue()).toBe("A raised voice");
  await look();
  await button(page, "Save this version").click();
  await oneView(page).getByText("A raised voice").waitFor();
  await page.getByText("Erase this").click();
  await button(page, "Erase it for good").click();
  await sign(page).waitFor();
  expect(await listPlans(site.db, id, ["safety"])).toEqual([]);
  expect(problems).toEqual([]);
});

test("without script, the page is shown, brought back, saved and changed, and nothing is lost", async () => {
  const { page, id } = await aReader(browser, site, { javaScriptEnabled: false });
  await page.setViewportSize(phone);
  await page.goto(site.url + lesson);
  await page.getByText("Fill it in here").click();
  await sign(page).fill("A door that slams");
  await enter(page, button(page, "Show it on one page"));
  await page.getByText("Close this tab when you’re done.").waitFor();
  await oneView(page).getByText("A door that slams").waitFor();
  await enter(page, button(page, "Change"));
  expect(await sign(page).inputValue()).toBe("A door that slams");
  await page.getByText("Yes, in my notebook").click();
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await enter(page, button(page, "Show it on one page"));
  await page.getByText("You’re signed out, so this isn’t saved yet").waitFor();
  expect(await listPlans(site.db, id, ["safety"])).toEqual([]);
  await page.context().addCookies(cookies);
  await enter(page, button(page, "Show it on one page"));
  await page.getByText("Your page is in your notebook.").waitFor();
  await page.getByText("Change it here").click();
  await sign(page).fill("A raised voice");
  await enter(page, button(page, "Save the change"));
  await enter(page, page.getByText("See it on one page"));
  await oneView(page).getByText("A raised voice").waitFor();
  expect(await listPlans(site.db, id, ["safety"])).toMatchObject([{ version: 2 }]);
});

const others = [
  {
    kind: "suicide",
    lesson: "safety-first/talking-about-suicide",
    open: "Fill it in here, together",
    field: "What can I do on my own",
    first: "tel:988",
    savesUnasked: false,
  },
  {
    kind: "slip",
    lesson: "staying-the-course/slips-and-returns",
    open: "Write it down here",
    field: "Who we call first",
    first: "tel:911",
    savesUnasked: true,
  },
] as const;

test.each(others.flatMap((one) => [true, false].map((script) => ({ ...one, script }))))(
  "the page of $kind, by keyboard in its lesson and on its own, with script: $script",
  async ({ kind, lesson: place, open, field, first, savesUnasked, script }) => {
    const reader = await aReader(browser, site, { safety: "pause", javaScriptEnabled: script });
    const { page, look, id, problems } = reader;
    await page.setViewportSize(phone);
    await page.goto(`${site.url}/lessons/${place}`);
    const form = page.locator(`#plan-${kind}`);
    await enter(page, form.getByText(open));
    const call = form.locator(".call-first a").first();
    expect(await call.getAttribute("href")).toBe(first);
    await page.getByLabel(field).focus();
    await page.keyboard.type("Ana, 555-0163");
    await look({ within: `#plan-${kind}`, width: 390 });
    await enter(page, button(page, "Show it on one page"));
    if (!savesUnasked) {
      await oneView(page).getByText("Not yet").waitFor();
      await look({ within: script ? `#plan-${kind}` : "main", width: 390 });
      expect(await listPlans(site.db, id, [kind])).toEqual([]);
      await enter(page, button(page, "Change"));
      await page.getByText("Yes, in my notebook").click();
      await enter(page, button(page, "Show it on one page"));
    }
    await page.getByText("Your page is in your notebook.").waitFor();
    expect(await listPlans(site.db, id, [kind])).toHaveLength(1);
    await enter(page, form.getByText("See it on one page"));
    await oneView(page).getByRole("link", { name: "555-0163" }).waitFor();
    await look();
    await enter(page, page.getByRole("link", { name: "Change", exact: true }));
    await page.getByLabel(field).fill("Marek");
    await look();
    await enter(page, button(page, "Save the change"));
    await page.getByText("Your page is in your notebook.").waitFor();
    expect(problems).toEqual([]);
  },
);
