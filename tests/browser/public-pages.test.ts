import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Site } from "#tests/helpers/site";
import { aReader } from "./a-reader";
import { aVisitor, type Visitor } from "./a-visitor";
import { closeVisitors, sharedSite } from "./shared-site";

let site: Site;
let browser: Browser;
let addresses: string[];
let stranger: Visitor;
let member: Visitor;

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
  stranger = await aVisitor(browser, false);
  member = await aReader(browser, site, { isMember: true, safety: "go" });
  const sitemap = await (await fetch(`${site.url}/sitemap.xml`)).text();
  addresses = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = ""]) => address);
});
afterAll(async () => {
  await closeVisitors();
});

async function headOf(visitor: Visitor, address: string) {
  const answer = await visitor.page.request.get(address, { maxRedirects: 0 });
  const html = await answer.text();
  const said = (property: string) =>
    html.match(new RegExp(`<meta property="${property}" content="([^"]*)"`))?.[1];
  return { status: answer.status(), html, said };
}

test("every page of the sitemap opens to visitors and has a preview with a picture", async () => {
  expect(addresses.length).toBeGreaterThan(40);
  for (const address of addresses) {
    const { status, html, said } = await headOf(stranger, address);
    expect(status, address).toBe(200);
    // Whom to call, and what to do where home is not safe, keep a title that says little.
    if (/\/(?:crisis|safety)$/.test(address)) continue;
    expect(html, address).toContain(`<title>${said("og:title")} – Kithwell</title>`);
    expect(said("og:description"), address).toMatch(/\S.{20}/);
    expect(said("og:url")).toBe(address === `${site.url}/` ? `${site.url}/` : address);
    expect(said("og:image")).toBe(`${site.url}/card.png`);
  }
  const picture = await fetch(`${site.url}/card.png`);
  expect(picture.headers.get("Content-Type")).toBe("image/png");
});

test("the head of a signed-in page reveals nothing about it", async () => {
  const rooms = ["/today", "/notebook", "/dialogues", "/questions", "/account"];
  for (const address of [...addresses, ...rooms.map((path) => site.url + path)]) {
    const { status, html } = await headOf(member, address);
    const [head = ""] = html.split("</head>");
    expect(status, address).toBe(200);
    expect(head, address).not.toMatch(/og:|name="description"/);
    expect(head, address).toMatch(/<title>[^<]* – Notes<\/title>/);
  }
});

test("error pages have a title that reveals nothing", async () => {
  const { html } = await headOf(stranger, `${site.url}/articles/nowhere`);
  expect(html).toMatch(/<title>[^<]+ – Notes<\/title>/);
  const refused = await stranger.page.request.post(`${site.url}/glossary`, {
    headers: { Origin: site.url },
  });
  expect(refused.status()).toBe(405);
  expect(await refused.text()).toMatch(/<title>[^<]+ – Notes<\/title>/);
});

test("the previews of members' and locked lessons reveal nothing", async () => {
  for (const path of [
    "seizing-the-moment/the-invitation",
    "talking-so-you-are-heard/pick-your-moment",
  ]) {
    const { status, html } = await headOf(stranger, `${site.url}/lessons/${path}`);
    expect(status).toBe(403);
    expect(html.split("</head>")[0]).not.toMatch(/og:|name="description"/);
    expect(html).toContain("<title>Lesson – Notes</title>");
  }
});

test.each(["friends-and-family", "clinicians", "employers"])(
  "the guide %s prints on one page of letter paper, and of A4",
  async (id) => {
    await stranger.page.goto(`${site.url}/guides/${id}`);
    for (const format of ["Letter", "A4"]) {
      const pdf = (await stranger.page.pdf({ format })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
    }
  },
);

test.each(["articles/why-slow-is-safer", "tonight/check-and-call", "how-it-works"])(
  "%s on paper has the sources that its small figures point at",
  async (path) => {
    await stranger.page.goto(`${site.url}/${path}`);
    const source = stranger.page.locator("#source-R3, #source-R20, #source-R25").first();
    expect(await source.evaluate((item) => item.checkVisibility())).toBe(false);
    await stranger.page.emulateMedia({ media: "print" });
    const isShown = await source.evaluate((item) => item.checkVisibility());
    await stranger.page.emulateMedia({ media: null });
    expect(isShown).toBe(true);
  },
);

test("the empty search page links to the lists of texts", async () => {
  await stranger.page.goto(`${site.url}/search`);
  const shelves = stranger.page.getByRole("region", { name: "Or look through" });
  await shelves.getByRole("link", { name: /Words explained/ }).click();
  expect(stranger.page.url()).toBe(`${site.url}/glossary`);
});

test("a member finds a word from the course page", async () => {
  await member.page.goto(`${site.url}/lessons`);
  await member.page.getByLabel("What are you looking for?").fill("naloxone");
  await member.page.getByRole("button", { name: "Search" }).click();
  await member.page
    .getByRole("link", { name: /Overdose: what to do/ })
    .first()
    .click();
  expect(member.page.url()).toBe(`${site.url}/lessons/safety-first/overdose-and-naloxone`);
});
