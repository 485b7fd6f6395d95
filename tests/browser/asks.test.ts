import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listAsks } from "~/features/asks/asks.server";
import { invitationForm } from "~/features/plans/invitation/invitation-form";
import { anEntry } from "#tests/features/plans/a-plan";
import type { Site } from "#tests/helpers/site";
import { isoDay } from "~/time";
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

const inDays = (days: number) => isoDay(Date.now() + days * 86_400_000, "UTC");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const script = "You said Mondays are hard. Would you look at one place with me? I’d drive.";

const ways = [
  { how: "with script", javaScriptEnabled: true },
  { how: "without script", javaScriptEnabled: false },
];

test.each(ways)(
  "plan, rehearse, print, not now, the next window, yes, and the day help began: $how",
  async ({ javaScriptEnabled }) => {
    const { page, look, id, problems } = await aReader(browser, site, {
      isMember: true,
      safety: "go",
      javaScriptEnabled,
    });
    const words = { script, name1: "Cedar Street", phone1: "555-0142", time: "After breakfast" };
    await anEntry(site.db, { id }, invitationForm, words);
    await page.setViewportSize(phone);
    await page.goto(`${site.url}/plans/invitation`);
    await page.getByRole("link", { name: "The days you ask", exact: true }).click();
    await page.getByRole("heading", { name: "No day planned yet" }).waitFor();
    await look();
    await page.getByRole("link", { name: "Plan a day to ask" }).click();
    expect(await page.getByLabel("What you’ll say").inputValue()).toBe(script);
    await page.getByLabel("Which day?").fill(inDays(0));
    await page.getByLabel("If it’s yes, today").fill("Call Cedar Street together.");
    if (javaScriptEnabled) await look();
    await press(page, "Save the plan");
    await page.getByRole("heading", { name: "The plan", exact: true }).waitFor();
    if (javaScriptEnabled) await look();

    await press(page, "With someone who has had a bad day");
    await press(page, "Begin");
    const atHand = page.getByRole("region", { name: "Your own words, at hand" });
    expect(await atHand.textContent()).toContain(script);
    const address = `${site.url}/asks/${(await listAsks(site.db, id))[0]!.id}`;
    await page.goto(address);

    await page.getByRole("link", { name: "Open the pocket pack" }).click();
    await page.getByText("Cedar Street: 555-0142").waitFor();
    await page.getByText("Call Cedar Street together.").waitFor();
    await page.getByText("Emergency: 911").waitFor();
    if (javaScriptEnabled) await look();
    const pdf = (await page.pdf({ format: "Letter" })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    await page.getByRole("link", { name: "Back to the plan" }).click();

    await page.getByText("Write down how it went").click();
    await chip(page, "Not now").click();
    await page.getByLabel("What did they mind?").fill("Work");
    await page.getByLabel("When will you think about asking again?").fill(inDays(28));
    await press(page, "Save how it went");
    await page.getByRole("heading", { name: "A no for now is a normal answer" }).waitFor();
    if (javaScriptEnabled) await look();

    await page.getByRole("link", { name: "Plan the next ask" }).click();
    expect(await page.getByLabel("Which day?").inputValue()).toBe(inDays(28));
    await page.getByLabel("Which day?").fill(inDays(0));
    await press(page, "Save the plan");
    await page.getByText("Write down how it went").click();
    await chip(page, "Yes").click();
    await press(page, "Save how it went");
    await page.getByRole("link", { name: "What to do now, step by step" }).waitFor();
    await page.getByText("Note the day", { exact: true }).click();
    await chip(page, "A doctor’s visit").click();
    await press(page, "Save the day");
    await page.getByRole("heading", { name: "Help began", exact: true }).waitFor();
    expect(await listAsks(site.db, id)).toMatchObject([
      { entry: { kind: "doctor", enteredOn: inDays(0) } },
      { result: { answer: "not-now", minded: "Work" }, entry: null },
    ]);
    await page.goto(`${site.url}/asks`);
    await page.getByRole("cell", { name: "Help began" }).waitFor();
    await look();
    expect(problems).toEqual([]);
  },
);
