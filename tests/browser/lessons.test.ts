import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCourse } from "~/features/lessons/read-course.server";
import { startBrowser } from "#tools/prepare/browser";
import { startSite, type Site } from "#tests/helpers/site";
import { aReader } from "./a-reader";
import { aVisitor, type Visitor } from "./a-visitor";

const { modules } = await readCourse("content");
const lessons = modules.flatMap((module) => module.lessons);
const rules = lessons.find(({ readFirst }) => readFirst.length > 0)!.readFirst.map(({ id }) => id);

let site: Site;
let browser: Browser;
let stranger: Visitor;
let freeAccount: Visitor;
let newMember: Visitor;
let member: Visitor;
let inDanger: Visitor;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), startBrowser()]);
  stranger = await aVisitor(browser, false);
  freeAccount = await aReader(browser, site, { safety: "go" });
  newMember = await aReader(browser, site, { isMember: true, safety: "go" });
  member = await aReader(browser, site, { isMember: true, safety: "go", hasRead: rules });
  inDanger = await aReader(browser, site, { isMember: true, safety: "pause", hasRead: rules });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.each(lessons)("$id", ({ id, title, access, safety, readFirst }) => {
  /** What a reader finds there: the lesson, or a closed door that names it. */
  async function finds({ page }: Visitor) {
    const address = `${site.url}/lessons/${id}`;
    const answer = await page.goto(address, { waitUntil: "domcontentloaded" });
    const { heading, isOpen } = await page.evaluate(() => ({
      heading: document.querySelector("h1")?.innerText,
      isOpen: document.querySelector("article .prose") !== null,
    }));
    expect(heading).toBe(title);
    expect(answer?.status()).toBe(isOpen ? 200 : 403);
    return isOpen ? "lesson" : "door";
  }

  test("opens to the right readers and passes axe", async () => {
    const isFree = access === "free";
    const isSkill = safety === "skill";
    // Everybody may open the part on leaving an argument.
    const [closed, paused] = safety === "way-out" ? ["lesson", "lesson"] : ["door", "door"];
    expect(await finds(stranger)).toBe(isFree && !isSkill ? "lesson" : closed);
    expect(await finds(freeAccount)).toBe(isFree ? "lesson" : closed);
    expect(await finds(inDanger)).toBe(isSkill ? paused : "lesson");
    if (readFirst.length > 0) expect(await finds(newMember)).toBe("door");
    expect(await finds(member)).toBe("lesson");
    // Neighbors are looked at by turns: narrow by day, and wide by night.
    const width = lessons.findIndex((lesson) => lesson.id === id) % 2 ? 390 : 1280;
    await member.look({ within: "main", width });
  });
});

test("a printed lesson shows its sources and no buttons", async () => {
  const { page } = freeAccount;
  await page.goto(`${site.url}/lessons/start-and-hope/what-craft-is`);
  await page.getByRole("button", { name: "Mark as read" }).click();
  await page.goto(`${site.url}/lessons/start-and-hope/what-craft-is`);
  const reopen = page.getByRole("button", { name: "Mark as not read yet" });
  await reopen.waitFor();

  await page.emulateMedia({ media: "print" });
  expect(await reopen.isVisible()).toBe(false);
  const source = page.locator(".sources li").first();
  expect(await source.evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true }))).toBe(
    true,
  );
  expect((await source.boundingBox())?.height).toBeGreaterThan(10);
  await page.emulateMedia({ media: "screen" });
});

test("no browser reported an error", () => {
  const problems = [stranger, freeAccount, member, inDanger].flatMap((reader) => reader.problems);
  expect(problems).toEqual([]);
});
