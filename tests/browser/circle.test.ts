import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import type { Site } from "#tests/helpers/site";
import { aReader } from "./a-reader";
import type { Visitor } from "./a-visitor";
import { closeVisitors, sharedSite } from "./shared-site";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
});
afterAll(closeVisitors);

const press = ({ page }: Visitor, name: string | RegExp) =>
  page.getByRole("button", { name }).click();

async function open({ page }: Visitor, path: string) {
  await page.goto(`${site.url}${path}`);
}

test.each([true, false])(
  "three relatives: started, joined, shown, compared, taken back and left, with script: %s",
  async (javaScriptEnabled) => {
    const options = { isMember: true, safety: "go", javaScriptEnabled } as const;
    const rosa = await aReader(browser, site, options);
    const maya = await aReader(browser, site, options);
    const luis = await aReader(browser, site, { javaScriptEnabled });
    await addLimit(rosa, "I go on with it", "I pay the phone bill on the first.");
    await addLimit(maya, "I stop, or I don’t allow it", "From December I stop paying.");

    await open(rosa, "/circle");
    await rosa.look();
    const starting = rosa.page.getByRole("form", { name: "Start a circle" });
    await starting.getByLabel("What they call you").fill("Rosa");
    await press(rosa, "Start a circle");
    await join(rosa, maya, "Maya");
    await join(rosa, luis, "Luis");

    await showTo(rosa, "Maya may see: I pay the phone bill on the first.");
    await open(maya, "/circle");
    expect(await maya.page.getByText("Where two plans pull apart").count()).toBe(0);
    await showTo(maya, "Rosa may see: From December I stop paying.");
    await maya.page.getByText("Neither of you is wrong").waitFor();
    await maya.look();

    await maya.page.getByRole("link", { name: "I pay the phone bill on the first." }).click();
    await maya.page.getByText("can take it back at any time").waitFor();
    await maya.look();
    const address = maya.page.url();

    await open(luis, "/circle");
    expect(await luis.page.content()).not.toMatch(/phone bill|stop paying/);
    expect((await luis.page.goto(address))!.status()).toBe(404);

    await showTo(rosa, "Maya may see: I pay the phone bill on the first.", false);
    expect((await maya.page.goto(address))!.status()).toBe(404);
    await open(rosa, "/circle");
    expect(await rosa.page.getByText("Where two plans pull apart").count()).toBe(0);

    await press(rosa, "Leave the circle");
    await rosa.page.getByRole("form", { name: "Start a circle" }).waitFor();
    await open(maya, "/circle");
    await maya.page.getByText("Luis").first().waitFor();
    expect(await maya.page.content()).not.toContain("Rosa");
    for (const { problems } of [rosa, maya]) expect(problems).toEqual([]);
  },
);

async function addLimit(visitor: Visitor, stance: string, words: string) {
  const { page } = visitor;
  await open(visitor, "/plans/limits");
  await page.getByLabel("Their phone").check();
  await page.getByLabel(stance).check();
  await page.getByLabel("Your limit, in one sentence").fill(words);
  await press(visitor, "Put it with my limits");
  await page.getByRole("link", { name: words }).waitFor();
}

async function join(host: Visitor, guest: Visitor, name: string) {
  await open(host, "/circle");
  await press(host, "Make a new code");
  const code = await host.page.locator(".say-code").innerText();
  await open(guest, "/circle");
  const joining = guest.page.getByRole("form", { name: "Join a circle" });
  await joining.getByLabel("Their code").fill(code);
  await joining.getByLabel("What they call you").fill(name);
  await press(guest, "Join their circle");
  await guest.page.getByText(`You, as “${name}”`).waitFor();
}

async function showTo(visitor: Visitor, label: string, isShown = true) {
  await open(visitor, "/circle");
  await visitor.page.getByLabel(label).setChecked(isShown);
  await press(visitor, "Save what I show");
  await visitor.page.getByText(isShown ? "You show 1 thing" : "You show nothing yet").waitFor();
}
