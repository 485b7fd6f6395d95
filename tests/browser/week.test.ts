import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listCheckIns } from "~/features/check-ins/check-ins.server";
import { selfCareForm } from "~/features/plans/self-care-prompts";
import { anEntry } from "#tests/features/plans/a-plan";
import type { Site } from "#tests/helpers/site";
import { readCohort } from "#tools/effect/read-cohort";
import { phone } from "./a-phone";
import { aReader } from "./a-reader";
import { closeVisitors, sharedSite } from "./shared-site";
import { week } from "~/time";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
});
afterAll(async () => {
  await closeVisitors();
});

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function answer(page: Page, question: string, choice: string) {
  const group = page.getByRole("group", { name: question });
  await group.locator("label", { hasText: new RegExp(`^${choice}$`) }).click();
}

const ways = [
  { how: "with script", javaScriptEnabled: true },
  { how: "without script", javaScriptEnabled: false },
];

test.each(ways)(
  "the week is ticked on Today, and a reminder is turned on and off: $how",
  async ({ javaScriptEnabled }) => {
    const reader = await aReader(browser, site, {
      isMember: true,
      safety: "go",
      javaScriptEnabled,
    });
    const { page, look, id, problems } = reader;
    await anEntry(site.db, { id }, selfCareForm, { act: "Supper at Ane’s" });
    await page.setViewportSize(phone);
    await page.goto(`${site.url}/today`);
    await page.getByLabel("Supper at Ane’s").check();
    if (javaScriptEnabled) await look();
    await press(page, "Save the ticks");
    await page.waitForURL(`${site.url}/today`);
    await page.getByRole("link", { name: "A reminder in your own words" }).click();
    await page.getByLabel("Your own words for it").fill("Call the clinic");
    await page.locator("label", { hasText: /^Sunday$/ }).click();
    await page.locator("label", { hasText: /^6 p.m.$/ }).click();
    await press(page, "Turn it on");
    await page.getByText("could tell someone what this is about").waitFor();
    await look();
    await page.getByLabel("Your own words for it").fill("Water the plants");
    await press(page, "Turn it on");
    await page.getByText("Every Sunday at 6 p.m., in the calendar file.").waitFor();
    await look();
    await page.getByText("Turn it off and erase it").click();
    await press(page, "Erase it for good");
    await page.getByRole("button", { name: "Turn it on" }).waitFor();
    expect(problems).toEqual([]);
  },
);

test.each(ways)(
  "a check-in at each of the four times: lines with a table, and help in place of a chart: $how",
  async ({ javaScriptEnabled }) => {
    const reader = await aReader(browser, site, { javaScriptEnabled });
    const { page, look, id, problems } = reader;
    await page.setViewportSize(phone);
    for (const [index, mood] of ["Hard", "Mixed", "Good"].entries()) {
      await page.goto(`${site.url}/today`);
      await page.getByRole("link", { name: "Two minutes on how you’ve been" }).click();
      if (index === 0) await look();
      for (const question of [
        "I have felt cheerful and in good spirits",
        "I have felt calm and relaxed",
        "I have felt active and vigorous",
        "I woke up feeling fresh and rested",
        "My daily life has been filled with things that interest me",
      ]) {
        await answer(page, question, "Most of the time");
      }
      await answer(page, "Trust", mood);
      await press(page, "Save it");
      await page.waitForURL(`${site.url}/check-ins`);
      await movesOn(id, [6, 12, 24][index]!);
    }
    expect(await page.locator(".spark").count()).toBe(3);
    await page.getByText("See this as a table").click();
    const trust = page.locator(".as-table tr", { hasText: "Trust" }).locator("td");
    expect(await trust.allTextContents()).toEqual(["Trust", "2", "3", "4"]);
    await look();

    await page.goto(`${site.url}/check-ins/new`);
    await answer(page, "Feeling down, depressed or hopeless", "Nearly every day");
    await press(page, "Save it");
    await page.getByRole("heading", { name: "That sounds like a lot to carry" }).waitFor();
    expect(await page.locator(".spark").count()).toBe(0);
    await look();
    await page.getByRole("link", { name: "Let them help research, or take that back" }).click();
    await press(page, "Save my choice");
    await page.getByText("Tick the box first, if you want to agree").waitFor();
    await page.getByLabel("may be used for research").check();
    await press(page, "Save my choice");
    await page.getByText(/You agreed on/).waitFor();
    await look();
    expect((await readCohort(site.db)).counts.consented).toBeGreaterThan(0);
    await press(page, "Take it back");
    await page.getByRole("button", { name: "Save my choice" }).waitFor();
    expect((await listCheckIns(site.db, id)).map(({ week: one }) => one)).toEqual([0, 6, 12, 24]);
    expect(problems).toEqual([]);
  },
);

/** Moves the member's check-ins into the past, so that the one of this week is due. */
async function movesOn(accountId: string, weeks: number) {
  const start = Date.now() - weeks * week - 1000;
  const done = await listCheckIns(site.db, accountId);
  for (const one of done) {
    await site.db
      .updateTable("check_in")
      .set({ done_at: start + one.week * week })
      .where("account_id", "=", accountId)
      .where("week", "=", one.week)
      .execute();
  }
}
