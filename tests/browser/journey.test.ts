import * as otpauth from "otpauth";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openAccount } from "~/features/accounts/open-account.server";
import { hashPassword } from "~/features/accounts/password-hash.server";
import { expectAccessible, expectNoSidewaysScroll } from "#tests/helpers/accessibility";
import { startBrowser } from "#tests/helpers/browser";
import { startSite, type Site } from "#tests/helpers/site";

const password = "four quiet evenings by the sea";
const membersLesson = "/lessons/start-and-hope/your-starting-point";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.each([
  { how: "with script", javaScriptEnabled: true },
  { how: "without script", javaScriptEnabled: false },
])("a family member's journey $how", ({ javaScriptEnabled }) => {
  const email = `rowan.${javaScriptEnabled ? "script" : "plain"}@example.org`;
  const expertEmail = `expert.${javaScriptEnabled ? "script" : "plain"}@example.org`;
  let context: BrowserContext;
  let page: Page;
  let questionPath: string;
  const problems: string[] = [];

  beforeAll(async () => {
    context = await newContext(javaScriptEnabled);
    page = await context.newPage();
    page.setDefaultTimeout(8_000);
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (line) => {
      if (line.type() === "error" && !/status of 4\d\d/.test(line.text()))
        problems.push(line.text());
    });
    page.on("request", (request) => {
      const { hostname } = new URL(request.url());
      if (!["localhost", "127.0.0.1"].includes(hostname)) problems.push(request.url());
    });
  });
  afterAll(async () => {
    await context?.close();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return;
    console.error(
      page.url(),
      await page
        .getByRole("main")
        .innerText()
        .catch(() => ""),
      site.output(),
    );
  });

  /** axe, where it can run: it needs script in the page. */
  async function look() {
    if (!javaScriptEnabled) return;
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }

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
    await page.getByRole("button", { name: "Open my account" }).click();
    expect(await page.getByLabel("Your email address").inputValue()).toBe(email);
    await look();

    await page.getByLabel("A password").fill(password);
    await page.getByLabel("Where you live").selectOption("us");
    await page.getByRole("radio").first().check();
    await page.getByLabel("Send me a mail when an expert replies").check();
    await page.getByRole("button", { name: "Open my account" }).click();
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
    await page.getByRole("button", { name: /month/i }).first().click();
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
      has: page.getByRole("button", { name: "Keep this rating" }),
    });
    await rating.getByRole("radio", { name: "4" }).first().check({ force: true });
    await rating.getByLabel(/One small goal/).fill("A walk on Thursday");
    await rating.getByRole("button", { name: "Keep this rating" }).click();
    await page.getByText("Kept. Only you can see it.").first().waitFor();
    await page.getByRole("button", { name: /Mark as read/ }).click();
    await page.waitForURL("**/lessons/safety-first/safety-check");

    await page.goto(`${site.url}/today`);
    expect(await page.getByText("1 of 45 lessons read").count()).toBe(1);
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
    await page
      .getByRole("button", { name: /begin|start/i })
      .first()
      .click();
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
    await page
      .getByRole("link", { name: /path you took|look back|debrief/i })
      .first()
      .click();
    await page.waitForURL(/debrief/);
    expect(await page.getByText("Three jobs, Theo").count()).toBeGreaterThan(0);
    await look();
  });

  /** Says a line and waits until it stands in the conversation. */
  async function say(start: string) {
    await page.getByRole("button", { name: new RegExp(start) }).click();
    await page.locator(".script__say", { hasText: start }).waitFor();
  }

  test("7. they ask an expert under their alias, and get a reply and a mail that reveals nothing", async () => {
    await page.goto(`${site.url}/questions/new`);
    await look();
    await page
      .getByLabel("What’s happening, and what would you like to know?")
      .fill("He only drinks on weekends. Is it my place to say something, and when?");
    await page.getByRole("radio").first().check({ force: true });
    await page.getByRole("button", { name: "Send my question" }).click();
    await page.waitForURL(/questions\/[\w-]{16,}/);
    questionPath = new URL(page.url()).pathname;
    await look();

    await answerAsExpert(javaScriptEnabled, expertEmail);

    await page.goto(`${site.url}${questionPath}`);
    await page.getByText("You may speak about what you see.").waitFor();
    await look();
    const mail = await site.mail.waitFor({ to: email }, 5_000);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/drink|alcohol|drug|craft|family|Kithwell/i);
  });

  test("8. they cancel at the period's end in Stripe's portal, and keep access until then", async () => {
    await page.goto(`${site.url}/billing`);
    await look();
    await page
      .getByRole("button", { name: /change|stop|card|manage/i })
      .first()
      .click();
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
      expect(first, path).toBe("/leave");
    }
    await page.keyboard.press("Enter");
    await page.waitForURL("**/robots.txt");
    await page.goto(`${site.url}/today`);
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await look();
    expect(problems).toEqual([]);
  });
});

function newContext(javaScriptEnabled: boolean) {
  return browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });
}

async function payWith(page: Page, number: string) {
  await page.getByLabel(/card number/i).fill(number);
  await page.getByLabel(/expir/i).fill("12 / 34");
  await page.getByLabel(/cvc|security/i).fill("123");
  const name = page.getByLabel(/name/i);
  if (await name.count()) await name.first().fill("R. Member");
  await page.getByRole("button", { name: /^Pay|Start trial/ }).click();
}

/** An expert signs in for the first time, sets up the second step, claims the question and replies. */
async function answerAsExpert(javaScriptEnabled: boolean, email: string) {
  await openAccount(site.db, {
    email,
    alias: "Dana Whitfield",
    country: "us",
    track: "C",
    role: "expert",
    passwordHash: await hashPassword(password),
  });
  const context = await newContext(javaScriptEnabled);
  const page = await context.newPage();
  await page.goto(`${site.url}/sign-in?next=/desk`);
  await page.getByLabel("Your email address").fill(email);
  await page.getByLabel("Your password").fill(password);
  await page.getByRole("button", { name: "Come in" }).click();
  await page.getByLabel("Your password").fill(password);
  await page.getByRole("main").getByRole("button").first().click();
  const key = (await page
    .getByText(/^[A-Z2-7 ]{16,}$/)
    .first()
    .textContent())!.replaceAll(" ", "");
  const totp = new otpauth.TOTP({ secret: otpauth.Secret.fromBase32(key) });
  await page.getByLabel(/code your phone shows/).fill(totp.generate());
  await page.getByRole("button", { name: "Turn it on" }).click();
  await page.goto(`${site.url}/desk`);
  if (javaScriptEnabled) await expectAccessible(page);
  await page
    .getByRole("link", { name: /He only drinks on weekends/ })
    .first()
    .click();
  expect(await page.content()).not.toContain("@example.org");
  await page
    .getByRole("button", { name: /claim|take/i })
    .first()
    .click();
  await page
    .getByRole("textbox", { name: "Your reply" })
    .fill("You may speak about what you see. Choose a sober morning, and ask for one thing.");
  for (const check of await page.getByRole("main").getByRole("checkbox").all()) await check.check();
  if (javaScriptEnabled) await expectAccessible(page);
  await page.getByRole("button", { name: /send/i }).first().click();
  await context.close();
}
