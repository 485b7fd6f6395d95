import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCourse } from "~/features/lessons/read-course.server";
import { startBrowser } from "#tests/helpers/browser";
import { startSite, type Site } from "#tests/helpers/site";
import { aReader } from "./a-reader";
import { aVisitor, type Visitor } from "./a-visitor";

const { modules } = await readCourse("content");
const lessons = modules.flatMap((module) => module.lessons);

let site: Site;
let browser: Browser;
let stranger: Visitor;
let freeAccount: Visitor;
let member: Visitor;
let inDanger: Visitor;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), startBrowser()]);
  stranger = await aVisitor(browser, true);
  freeAccount = await aReader(browser, site, { safety: "go" });
  member = await aReader(browser, site, { isMember: true, safety: "go" });
  inDanger = await aReader(browser, site, { isMember: true, safety: "pause" });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.each(lessons)("$id", ({ id, title, access, isLocked }) => {
  /** What a reader finds there: the lesson, or a closed door that names it. */
  async function finds({ page }: Visitor) {
    const answer = await page.goto(`${site.url}/lessons/${id}`);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(title);
    const isOpen = (await page.locator("article .prose").count()) > 0;
    expect(answer?.status()).toBe(isOpen ? 200 : 403);
    return isOpen ? "lesson" : "door";
  }

  test("opens to whom it should, and has nothing that axe would mend", async () => {
    const isFree = access === "free";
    expect(await finds(stranger)).toBe(isFree && !isLocked ? "lesson" : "door");
    expect(await finds(freeAccount)).toBe(isFree ? "lesson" : "door");
    expect(await finds(inDanger)).toBe(isLocked ? "door" : "lesson");
    expect(await finds(member)).toBe("lesson");
    await member.look();
  });
});

test("nothing went wrong in any of the browsers", () => {
  const problems = [stranger, freeAccount, member, inDanger].flatMap((reader) => reader.problems);
  expect(problems).toEqual([]);
});
