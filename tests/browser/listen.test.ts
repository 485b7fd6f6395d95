import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Site } from "#tests/helpers/site";
import { aReader } from "./a-reader";
import { aVisitor } from "./a-visitor";
import { comeTo } from "./come-to";
import { closeVisitors, sharedSite } from "./shared-site";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
});
afterAll(async () => {
  await closeVisitors();
});

interface Spoken {
  text: string;
  voice: string;
  rate: number;
}

/** Runs in the page: voices of our own, which write down what they are asked to say. */
function withVoices(local: boolean) {
  const spoken: Spoken[] = [];
  const remote = { name: "Far", lang: "en-US", localService: false, default: true };
  const near = { name: "Near", lang: "en_GB", localService: true, default: false };
  const synthesis = {
    getVoices: () => (local ? [remote, near] : [remote]),
    speak: (part: SpeechSynthesisUtterance) =>
      spoken.push({ text: part.text, voice: part.voice!.name, rate: part.rate }),
    cancel: () => undefined,
    addEventListener: () => undefined,
  };
  Object.assign(window, { spoken });
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  class Part {
    text: string;
    voice = null;
    constructor(text: string) {
      this.text = text;
    }
  }
  Object.assign(window, { SpeechSynthesisUtterance: Part });
}

const spokenIn = (page: { evaluate: <T>(fn: () => T) => Promise<T> }) =>
  page.evaluate(() => (window as unknown as { spoken: Spoken[] }).spoken);

test("reads the loved one's line and a lesson aloud with a voice of this device, at a chosen speed", async () => {
  const { page, id, look, problems } = await aReader(browser, site, {
    isMember: true,
    safety: "go",
  });
  await page.addInitScript(withVoices, true);
  await comeTo(site, id, "the-ride-home", ["1-good"]);
  await page.goto(`${site.url}/dialogues/the-ride-home`);
  const listen = page.getByRole("button", { name: "Listen to Theo" });
  await page.getByLabel("Speed").selectOption("Slower");
  await listen.click();
  const spoken = await spokenIn(page);
  expect(spoken.map(({ text }) => text).join(" ")).toContain("They could smell it");
  expect(spoken.map(({ text }) => text).join(" ")).not.toMatch(/[“”(]/);
  expect(new Set(spoken.map(({ voice, rate }) => `${voice} ${rate}`))).toEqual(
    new Set(["Near 0.75"]),
  );
  expect(await listen.getAttribute("aria-pressed")).toBe("true");
  await listen.click();
  expect(await listen.getAttribute("aria-pressed")).toBe("false");
  await look();

  await page.goto(`${site.url}/lessons/start-and-hope/what-craft-is`);
  await page.getByRole("button", { name: "Listen to this lesson" }).click();
  expect((await spokenIn(page)).length).toBeGreaterThan(5);
  await look();
  expect(problems).toEqual([]);
});

test("is hidden where every voice is far away, and without script", async () => {
  for (const hasScript of [true, false]) {
    const { page } = await aVisitor(browser, hasScript);
    if (hasScript) await page.addInitScript(withVoices, false);
    await page.goto(`${site.url}/lessons/start-and-hope/what-craft-is`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.getByRole("button", { name: "Listen to this lesson" }).count()).toBe(0);
  }
});
