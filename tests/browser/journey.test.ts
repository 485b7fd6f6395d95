import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { isOnPostgres } from "#tests/helpers/new-database";
import { startSite, type Site } from "#tests/helpers/site";
import { payWith } from "./a-payment";
import { aVisitor, type Visitor } from "./a-visitor";
import { answerAsExpert } from "./an-expert";
import { moveThere } from "./a-move";
import { closeVisitors, sharedBrowser } from "./shared-site";

const password = "four quiet evenings by the sea";
const membersLesson = "/lessons/start-and-hope/your-starting-point";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  const prepare = isOnPostgres ? moveThere : undefined;
  [site, browser] = await Promise.all([startSite({}, prepare), sharedBrowser()]);
});
afterAll(async () => {
  await closeVisitors();
  await site?.close();
});

describe.each([
  { how: "with script", javaScriptEnabled: true },
  { how: "without script", javaScriptEnabled: false },
])("a family member's journey $how", ({ javaScriptEnabled }) => {
  const email = `rowan.${javaScriptEnabled ? "script" : "plain"}@example.org`;
  const expertEmail = `expert.${javaScriptEnabled ? "script" : "plain"}@example.org`;
  let visitor: Visitor;
  let page: Page;
  let questionPath: string;
  const look = () => visitor.look();

  beforeAll(async () => {
    visitor = await aVisitor(browser, javaScriptEnabled);
    page = visitor.page;
  });
  afterAll(async () => {
    await visitor?.close();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return;
    const shown = await page.content().catch(() => "");
    console.error(page.url(), shown.replace(/^[\s\S]*<main/, "<main"), site.output());
  });

  test("1. a visitor finds out what this is, reads a free and a life-safety lesson, sees the price", async () => {
    await page.goto(site.url);
    await look();
    await page.getByRole("link", { name: "Read the first lesson" }).first().click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("What CRAFT is");
    await look();
    await page.goto(`${site.url}/lessons/safety-first/overdose-and-naloxone`);
    expect(await page.getByRole("link", { name: /911/ }).count()).toBeGreaterThan(0);
    await look();
    await page.goto(`${site.url}/membership`);
    expect(await page.getByText("$19").count()).toBeGreaterThan(0);
    await look();
  });

  test("2. they sign up under an alias and land on one next step", async () => {
    await page.goto(`${site.url}/sign-up`);
    await look();
    await page.getByLabel("Your email address").fill(email);
    await page.getByLabel("A password").fill("short");
    await page.getByLabel("Your alias").fill("Rowan");
    await page.getByRole("button", { name: "Create my account" }).click();
    expect(await page.getByLabel("Your email address").inputValue()).toBe(email);
    await look();

    await page.getByLabel("A password").fill(password);
    await page.getByLabel("Where you live").selectOption("us");
    await page.getByRole("radio").first().check();
    await page.getByLabel("Email me when an expert replies").check();
    await page.getByRole("button", { name: "Create my account" }).click();
    await page.waitForURL("**/today");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Hello, Rowan.");
    expect(await page.title()).toBe("Today – Notes");
    await look();
  });

  test("3. a members' lesson shows them the gate, and nothing of the lesson crosses the wire", async () => {
    const answer = await page.goto(`${site.url}${membersLesson}`);
    expect(answer?.status()).toBe(403);
    expect(await answer?.text()).not.toContain("life-rating");
    expect(await page.getByRole("link", { name: /membership/i }).count()).toBeGreaterThan(0);
    await look();
  });

  test("4. they pay at Stripe's page and are in when they come back, before any webhook", async () => {
    site.stripe.delivery.delayMs = 60_000;
    await page.goto(`${site.url}/membership`);
    await page.getByRole("button", { name: "Pay monthly" }).click();
    await page.waitForURL(/\/c\/pay\//);
    await payWith(page, "4242424242424242");
    await page.waitForURL(/membership\/return/);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("You’re in");
    await look();
    const answer = await page.goto(`${site.url}${membersLesson}`);
    expect(answer?.status()).toBe(200);
    site.stripe.delivery.delayMs = 0;
    await site.stripe.retryPending();
    await site.stripe.waitForDeliveries();
    const grants = await site.db.selectFrom("grant").selectAll().execute();
    expect(grants.filter(({ status }) => status === "active").length).toBeGreaterThan(0);
  });

  test("5. they do the lesson's exercise, mark it as read, and the next step moves on", async () => {
    await page.goto(`${site.url}${membersLesson}`);
    await look();
    const rating = page.locator("form", {
      has: page.getByRole("button", { name: "Save this rating" }),
    });
    await rating.getByRole("radio", { name: "4" }).first().check({ force: true });
    await rating.getByLabel(/One small goal/).fill("A walk on Thursday");
    await rating.getByRole("button", { name: "Save this rating" }).click();
    await page.getByText("Saved. Only you can see it.").first().waitFor();
    await page.getByRole("button", { name: /Mark as read/ }).click();
    await page.waitForURL("**/lessons/safety-first/safety-check");

    await page.goto(`${site.url}/today`);
    expect(await page.getByText("1 of 54 lessons read").count()).toBe(1);
    expect(await page.locator(".windows .is-lit").count()).toBeGreaterThan(0);
    await page.goto(`${site.url}/notebook`);
    expect(await page.getByText("A walk on Thursday").count()).toBeGreaterThan(0);
    await look();
  });

  test("6. after the safety check they practice, rewind once, leave, resume and read the debrief", async () => {
    const locked = await page.goto(`${site.url}/dialogues/the-ride-home`);
    expect(locked?.status()).toBe(403);
    await look();
    await page.goto(`${site.url}/lessons/safety-first/safety-check`);
    await page.getByLabel("None of these, now or before").check();
    await page.getByRole("button", { name: "See what this means for me" }).click();
    await page.getByText("You can go on").first().waitFor();
    await look();

    await page.goto(`${site.url}/dialogues`);
    await look();
    await page.goto(`${site.url}/dialogues/the-ride-home`);
    await look();
    await page.getByRole("button", { name: "Begin", exact: true }).click();
    await say("Three jobs, Theo");
    await page.getByRole("button", { name: "Take my last line again" }).click();
    await say("I’m not going to say it");
    await say("Feeling everyone’s eyes on you");
    await look();

    await page.goto(`${site.url}/today`);
    await page.goto(`${site.url}/dialogues/the-ride-home`);
    await page.getByText("I can’t keep doing this").waitFor();
    await say("You’re worn out");
    await say("I feel hopeful hearing you ask");
    await say("One visit, and it’s your visit");
    await page.getByRole("link", { name: "See the path you took" }).click();
    await page.waitForURL(/debrief/);
    expect(await page.getByText("Three jobs, Theo").count()).toBeGreaterThan(0);
    await look();
  });

  /** Says the line that begins with these words and waits until the script shows it. */
  async function say(start: string) {
    await page.getByRole("button", { name: new RegExp(start) }).click();
    await page.locator(".script__say", { hasText: start }).waitFor();
  }

  test("7. they ask an expert under their alias, and get a reply and a mail that reveals nothing", async () => {
    await page.goto(`${site.url}/questions/new`);
    await look();
    await page
      .getByLabel("What is going on, and what do you want to ask?")
      .fill("He only drinks on weekends. Is it my place to say something, and when?");
    await page.getByRole("radio").first().check({ force: true });
    await page.getByRole("button", { name: "Send my question" }).click();
    await page.waitForURL(/questions\/[\w-]{16,}/);
    questionPath = new URL(page.url()).pathname;
    await look();

    const desk = await aVisitor(browser, javaScriptEnabled);
    await answerAsExpert(desk, {
      site,
      email: expertEmail,
      question: /He only drinks on weekends/,
      reply: "You may speak about what you see. Choose a sober morning, and ask for one thing.",
    });
    await desk.close();

    await page.goto(`${site.url}${questionPath}`);
    await page.getByText("You may speak about what you see.").waitFor();
    await look();
    const mail = await site.mail.waitFor({ to: email }, 60_000);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/drink|alcohol|drug|craft|family|Kithwell/i);
  });

  test("8. they cancel at the period's end in Stripe's portal, and keep access until then", async () => {
    await page.goto(`${site.url}/billing`);
    await look();
    await page.getByRole("button", { name: "Cards and invoices" }).click();
    await page.waitForURL(/\/p\/session\//);
    await page.getByRole("button", { name: "Cancel at period end" }).click();
    await page.getByRole("link", { name: /Return to/ }).click();
    await page.waitForURL("**/billing**");
    expect(await page.getByText("Nothing more is charged").count()).toBeGreaterThan(0);
    await look();
    expect((await page.goto(`${site.url}${membersLesson}`))?.status()).toBe(200);
  });

  test("9. they leave by the first thing on any page, and are signed out", async () => {
    for (const path of ["/", "/today", membersLesson, questionPath]) {
      await page.goto(`${site.url}${path}`);
      await page.keyboard.press("Tab");
      const first = await page.locator(":focus").getAttribute("href");
      expect(first, path).toBe(`${site.url}/robots.txt`);
    }
    await page.keyboard.press("Enter");
    await page.waitForURL("**/robots.txt");
    await page.goto(`${site.url}/today`);
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await look();
    expect(visitor.problems).toEqual([]);
  });
});
