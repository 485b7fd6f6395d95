import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startSite, type Site } from "#tests/helpers/site";
import { aReader } from "./a-reader";
import { aVisitor, type Visitor } from "./a-visitor";
import { answerAsExpert } from "./an-expert";
import { closeVisitors, sharedBrowser } from "./shared-site";

let site: Site;
let browser: Browser;

// A site of its own, because its answers would be on the pages that other files count.
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), sharedBrowser()]);
});
afterAll(async () => {
  await closeVisitors();
  await site.close();
});

const press = ({ page }: Visitor, name: string) => page.getByRole("button", { name }).click();

test.each([true, false])(
  "asked, answered, copied, agreed, read by others and taken back, with script: %s",
  async (javaScriptEnabled) => {
    const title = `He cancels every time, ${javaScriptEnabled ? "always" : "forever"}`;
    const member = await aReader(browser, site, {
      isMember: true,
      safety: "go",
      javaScriptEnabled,
    });
    const expert = await aVisitor(browser, javaScriptEnabled);
    const other = await aVisitor(browser, javaScriptEnabled);

    const question = await ask(member, title);
    await answerAsExpert(expert, {
      site,
      email: `expert.${javaScriptEnabled}@example.org`,
      question: new RegExp(title),
      reply: "Thank you for asking, Rowan. Offer something so short that it is hard to fail at.",
    });
    await makeCopy(expert, title);
    const answer = await agree(member, question, title);

    await other.page.goto(`${site.url}/answers`);
    await other.look();
    await other.page.getByRole("link", { name: title }).click();
    await other.page.getByText("Offer something so short").waitFor();
    await other.look();
    expect(await other.page.content()).not.toMatch(/Rowan|Millbrook|Marcus/);

    await member.page.goto(`${site.url}${question}`);
    await press(member, "Take it back now");
    await member.page.getByText("May others read this?").waitFor();
    expect((await other.page.goto(answer))!.status()).toBe(404);
    for (const path of [
      "/answers",
      "/answers?q=cancels",
      "/search?q=cancels",
      "/answers.xml",
      "/sitemap.xml",
    ]) {
      expect(await (await fetch(site.url + path)).text(), path).not.toContain(
        answer.split("/").at(-1),
      );
    }
    for (const { problems } of [member, expert, other]) expect(problems).toEqual([]);
  },
);

async function ask(member: Visitor, title: string) {
  const { page } = member;
  await page.goto(`${site.url}/questions/new`);
  await page
    .getByLabel("What is going on")
    .fill(
      "My brother Marcus works at the plant in Millbrook and cancels every time. What can I do?",
    );
  await page.getByLabel("A title").fill(title);
  await page.getByLabel("Talking to them").check();
  await page.getByLabel("Other members too").check();
  await press(member, "Send my question");
  await page.waitForURL(/questions\/[\w-]{16,}/);
  return new URL(page.url()).pathname;
}

async function makeCopy(expert: Visitor, title: string) {
  const { page, look } = expert;
  await page.getByRole("link", { name: "A copy for the library" }).click();
  await page.getByRole("heading", { name: "What we found" }).waitFor();
  await look();
  for (const check of await page
    .getByRole("group", { name: "I’ve checked" })
    .getByRole("checkbox")
    .all()) {
    await check.check();
  }
  await press(expert, "Ask the member");
  // The gaps have to be written anew first.
  await page.getByText("the member isn’t asked yet").waitFor();
  await look();
  await page.getByLabel("Title").fill(title);
  await page
    .getByLabel("Question", { exact: true })
    .fill("Someone I love cancels every time. What can I do?");
  await page
    .getByLabel("Reply", { exact: true })
    .fill("Thank you for asking. Offer something so short that it is hard to fail at.");
  await page.getByLabel("Staying close").check();
  await page.getByLabel("A lesson that goes with it").selectOption({ index: 1 });
  await press(expert, "Ask the member");
  await page.getByText("The member is asked").waitFor();
}

/** The member reads the changes, agrees for everyone, and opens the published page; returns its address. */
async function agree(member: Visitor, question: string, title: string) {
  const { page, look } = member;
  await page.goto(site.url + question);
  await page.getByRole("link", { name: "Read the copy" }).click();
  await page.getByText("As others would read it").waitFor();
  await look();
  await page.getByLabel("Yes, publish exactly this").check();
  await page.getByLabel("Anyone who comes to the answers page").check();
  await press(member, "Send my answer");
  await page.getByRole("heading", { name: "Others can read this one" }).waitFor();
  await look();
  await page.getByRole("link", { name: "See it as others do" }).click();
  await page.getByRole("heading", { name: title }).waitFor();
  await press(member, "This helped");
  await page.getByText("You said that this helped").waitFor();
  await look();
  return page.url().replace(/#.*/, "");
}
