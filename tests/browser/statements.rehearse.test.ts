import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveStatement } from "~/features/statements/save-statement.server";
import type { Site } from "#tests/helpers/site";
import { aReader } from "./a-reader";
import { comeTo } from "./come-to";
import { closeVisitors, sharedSite } from "./shared-site";

const asked = "Could we talk on Sunday, after breakfast?";
const path = ["1-good", "2-good", "3-good", "4-good", "5-good"];

let site: Site;
let browser: Browser;

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
});
afterAll(async () => {
  await closeVisitors();
});

const ways = [
  { how: "with script", javaScriptEnabled: true },
  { how: "without script", javaScriptEnabled: false },
];

async function aMember(javaScriptEnabled: boolean) {
  return aReader(browser, site, { isMember: true, safety: "go", javaScriptEnabled });
}

test.each(ways)(
  "words that are taken along stand beside the talk through its lines, until they are put away: $how",
  async ({ javaScriptEnabled }) => {
    const { page, id, look, problems, close } = await aMember(javaScriptEnabled);
    const words = { body: asked, recipient: "", occasion: "", name: "" };
    const reading = { isReady: true, rubricVersion: "1" };
    const statement = await saveStatement(site.db, id, words, reading, Date.now());
    await page.goto(`${site.url}/statements/${statement}`);
    await page.getByLabel("Which conversation?").selectOption({ label: "The ride home" });
    await page.getByRole("button", { name: "Practice with my words" }).click();
    await page.getByRole("button", { name: "Begin" }).click();

    const atHand = page.getByRole("region", { name: "Your own words, at hand" });
    const line = page.getByRole("button", { name: /I’m not going to say it/ });
    await line.waitFor();
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await atHand.count(), `${width}`).toBe(1);
      expect(await atHand.textContent()).toContain(asked);
    }
    if (javaScriptEnabled) await look();

    const saved = javaScriptEnabled ? page.waitForResponse("**/moves") : null;
    await line.click();
    await saved;
    await page.locator(".script__say", { hasText: "I’m not going to say it" }).waitFor();
    expect(await atHand.textContent()).toContain(asked);

    await atHand.getByRole("button", { name: "Put it away" }).click();
    await page.waitForFunction(
      () => document.body && !document.body.textContent?.includes("Your own words"),
    );
    await page.locator(".script__say", { hasText: "I’m not going to say it" }).waitFor();
    expect(problems).toEqual([]);
    await close();
  },
);

test.each(ways)(
  "one tap in the debrief puts the line on a card; the talk goes to an expert who is asked about it: $how",
  async ({ javaScriptEnabled }) => {
    const { page, id, look, problems, close } = await aMember(javaScriptEnabled);
    const attempt = await comeTo(site, id, "the-ride-home", path);
    const debrief = `${site.url}/dialogues/the-ride-home/debrief/${attempt}`;
    await page.goto(debrief);
    const bestLine = await page.locator(".keep-line").textContent();
    await page.getByRole("button", { name: "Put it on a script card" }).click();
    await page.waitForURL("**/card");
    const [first] = await page.locator(".card-face ol > li").allTextContents();
    expect(bestLine).toContain(first!.split("”")[0]);

    await page.goto(debrief);
    await page.getByRole("link", { name: "It’s on a script card" }).waitFor();
    await page.getByRole("link", { name: "Ask an expert about this talk" }).click();
    const along = page.getByLabel("Attach something, if you like");
    expect(await along.locator("option:checked").textContent()).toMatch(/^The ride home/);
    if (javaScriptEnabled) await look();
    await page.locator("#ask textarea").fill("Was I too quick with the offer?");
    await page.getByRole("radio", { name: "Talking to them" }).check({ force: true });
    await page.getByRole("button", { name: "Send my question" }).click();
    await page.waitForURL(/questions\/[\w-]{16,}/);
    await page.getByText("You attached a copy: the talk “The ride home”").click();
    await page.getByText("Theo started guarded.").waitFor();
    expect(problems).toEqual([]);
    await close();
  },
);
