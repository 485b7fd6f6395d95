import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startSite, type Site } from "#tests/helpers/site";
import { aReader } from "./a-reader";
import { aVisitor, type Visitor } from "./a-visitor";
import { closeVisitors, sharedBrowser } from "./shared-site";

// Nothing in the repository has been read by a clinician yet, so this site has nothing to teach.
let site: Site;
let browser: Browser;
let stranger: Visitor;
let member: Visitor;

beforeAll(async () => {
  const required = startSite({ CONTENT_REQUIRE_REVIEW: "true" });
  [site, browser] = await Promise.all([required, sharedBrowser()]);
  stranger = await aVisitor(browser, true);
  member = await aReader(browser, site, { isMember: true, safety: "go" });
});
afterAll(async () => {
  await closeVisitors();
  await site?.close();
});

/** Every address of ours that a page leads to. */
async function linksOn(visitor: Visitor, path: string) {
  await visitor.page.goto(site.url + path);
  const links = await visitor.page
    .locator("a[href^='/']")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")!.split("#")[0]!));
  return [...new Set(links)].filter((link) => link !== "" && link !== "/robots.txt");
}

/** Where a page leads that is not there. */
async function deadEnds(visitor: Visitor, path: string) {
  const links = await linksOn(visitor, path);
  expect(links.length).toBeGreaterThan(5);
  const dead: string[] = [];
  for (const link of links) {
    const { status } = await statusOf(visitor, link);
    if (status >= 400) dead.push(link);
  }
  return dead;
}

async function statusOf(visitor: Visitor, path: string) {
  const answer = await visitor.page.request.get(site.url + path, { maxRedirects: 0 });
  return { status: answer.status(), html: await answer.text() };
}

test.each([
  "/",
  "/lessons",
  "/articles",
  "/guides",
  "/membership",
  "/crisis",
  "/safety",
  "/search?q=stop",
])("%s leads a stranger nowhere that waits for review", async (path) =>
  expect(await deadEnds(stranger, path)).toEqual([]),
);

test.each(["/today", "/lessons", "/dialogues", "/notebook"])(
  "%s leads a member nowhere that waits for review",
  async (path) => expect(await deadEnds(member, path)).toEqual([]),
);

test("the course and Today say that nothing is open yet, and who to call", async () => {
  await stranger.page.goto(`${site.url}/lessons`);
  expect(await stranger.page.getByText("None is open yet").count()).toBe(1);
  await stranger.look();
  await member.page.goto(`${site.url}/today`);
  expect(await member.page.getByRole("heading", { level: 2 }).first().innerText()).toBe(
    "The course isn’t open yet",
  );
  await member.look();
});

test("a link to an unreviewed text shows a page that says what it waits for", async () => {
  const hidden = [
    "/lessons/start-and-hope/what-craft-is",
    "/tonight/check-and-call",
    "/guides/clinicians",
    "/articles/why-slow-is-safer",
    "/research",
  ];
  for (const path of hidden) {
    const { status, html } = await statusOf(stranger, path);
    expect(status, path).toBe(404);
    expect(html, path).toContain("This page isn’t open yet");
  }
  expect((await statusOf(stranger, "/lessons/start-and-hope/no-such")).html).toContain(
    "There is no page here",
  );
});

test("the sitemap, feed and search list only reviewed texts", async () => {
  const { html: sitemap } = await statusOf(stranger, "/sitemap.xml");
  expect(sitemap).not.toMatch(/\/(?:lessons|articles|guides|tonight)\/./);
  expect(sitemap).toContain("/crisis</loc>");
  expect((await statusOf(stranger, "/articles.xml")).html).not.toContain("<entry>");
  const { html: found } = await statusOf(stranger, "/search?q=naloxone");
  expect(found).toContain("/glossary#naloxone");
  expect(found).not.toMatch(/href="\/lessons\/./);
});
