import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCourse } from "~/features/lessons/read-course.server";
import type { Site } from "#tests/helpers/site";
import { aReader } from "./a-reader";
import type { Visitor } from "./a-visitor";
import { closeVisitors, sharedSite } from "./shared-site";

const { modules } = await readCourse("content");
const lessons = modules.flatMap((module) => module.lessons);

let site: Site;
let browser: Browser;
let member: Visitor;

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
  member = await aReader(browser, site, { isMember: true, javaScriptEnabled: false });
  await member.page.goto(`${site.url}/lessons/${lessons[0]!.id}`);
});
afterAll(async () => {
  await closeVisitors();
});

// Hundreds of ticks: that each can be hit is seen where the pages are looked at.
const force = { force: true };

/** Answers everything a form asks: the last choice of each question, every tick, a line in each field. */
async function answer(form: Locator) {
  if ((await form.locator("input[name=ticked]").count()) > 0) {
    await form.locator("input[name=ticked]").last().check(force);
    return;
  }
  for (const question of await form.locator("fieldset:has(input[type=radio])").all()) {
    await question.locator("input[type=radio]").last().check(force);
  }
  for (const tick of await form.locator("input[type=checkbox]").all()) await tick.check(force);
  for (const field of await form.locator("textarea, input[type=text]").all()) {
    await field.fill("A walk on Tuesday, and one call.");
  }
}

/** What a form holds, by the names it would send, without the mark of the version that it showed. */
const heldBy = (form: Locator) =>
  form.evaluate((element) =>
    [...new FormData(element as HTMLFormElement)]
      .filter(([name]) => name !== "was")
      .map(([name, value]) => `${name}=${String(value)}`),
  );

/**
 * Each exercise by its id, since the page is another one after each answer. Forms of the notebook, which
 * post to another address, have tests of their own.
 */
function exerciseIds() {
  return member.page.locator("section.exercise:has(form)").evaluateAll((sections) =>
    sections
      .filter((section) => {
        const { action } = section.querySelector("form")!;
        return new URL(action).pathname === location.pathname;
      })
      .map(({ id }) => id),
  );
}

describe("a member without script takes the whole course", () => {
  test.each(lessons.map(({ id, title, parts }) => ({ id, title, parts })))(
    "$id: does what it asks, finds it saved, and goes on",
    async ({ id, title, parts }) => {
      const { page } = member;
      const address = `${site.url}/lessons/${id}`;
      expect(page.url()).toBe(address);
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(title);

      const own = ["Quiz", "Sort", "Reflect", "Checklist", "LifeRating", "SafetyCheck"];
      const asked = parts.filter((part) => part.kind === "marker" && own.includes(part.name));
      const ids = await exerciseIds();
      expect(ids).toHaveLength(asked.length);
      for (const exercise of ids) {
        const form = page.locator(`#${exercise} form`);
        await answer(form);
        const given = await heldBy(form);
        await form.locator("button").first().click();
        if (exercise === "safety-check") {
          await page.getByRole("heading", { name: "Check again" }).waitFor();
          continue;
        }
        expect(await heldBy(form), exercise).toEqual(given);
      }
      await page.getByRole("button", { name: /Mark as read, and go on/ }).click();
    },
  );

  test("and finds every window lit at its end", async () => {
    const { page } = member;
    expect(page.url()).toBe(`${site.url}/today`);
    await page.getByText(`${lessons.length} of ${lessons.length} lessons read`).waitFor();
    await page.getByRole("heading", { name: "Practice one skill again" }).waitFor();
  });

  test("to skip a hard lesson for now takes nothing away", async () => {
    const { page } = member;
    const { id } = lessons.find(({ contentNote }) => contentNote)!;
    await page.goto(`${site.url}/lessons/${id}`);
    await page.getByRole("button", { name: "Mark as not read yet" }).click();
    await page.getByRole("link", { name: "Skip for now" }).click();
    expect(page.url()).toBe(
      `${site.url}/lessons/${lessons[lessons.findIndex((one) => one.id === id) + 1]!.id}`,
    );
    await page.goto(`${site.url}/today`);
    await page.getByText(`${lessons.length - 1} of ${lessons.length} lessons read`).waitFor();
  });

  test("with nothing going wrong on the way", () => expect(member.problems).toEqual([]));
});
