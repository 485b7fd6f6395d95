import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findLesson } from "~/features/lessons/lessons.server";
import type { Site } from "#tests/helpers/site";
import { aReader } from "./a-reader";
import { comeTo } from "./come-to";
import { closeVisitors, sharedSite } from "./shared-site";

// The states of a talk that the journey does not come to, looked at by day and night, narrow and wide:
// nothing axe would mend, and no sideways scroll at 320 px.
let site: Site;
let browser: Browser;
let reader: Awaited<ReturnType<typeof aReader>>;

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
  const lesson = await findLesson("benzodiazepines/what-to-say");
  const hasRead = lesson!.lesson.readFirst.map(({ id }) => id);
  reader = await aReader(browser, site, { isMember: true, safety: "go", hasRead });
});
afterAll(async () => {
  await closeVisitors();
});

const talkAt = (id: string) => `${site.url}/dialogues/${id}`;

test.each([
  { what: "a line to take back", dialogue: "the-ride-home", moves: ["1-harmful"] },
  { what: "a crisis line beside a line", dialogue: "the-ride-home", moves: ["1-good", "2-good"] },
  { what: "a card that stays", dialogue: "the-bad-wave", moves: ["1-mixed"] },
  {
    what: "a part that is acted",
    dialogue: "pills-and-beer",
    moves: ["1-good", "2-good", "3-good"],
  },
])("$what", async ({ dialogue, moves }) => {
  await comeTo(site, reader.id, dialogue, moves);
  await reader.page.goto(talkAt(dialogue));
  await reader.look();
  expect(reader.problems).toEqual([]);
});

test.each([
  { what: "a window", dialogue: "first-slip", moves: ["1-good", "2-good", "3-good", "4-good"] },
  {
    what: "a talk that had to stop",
    dialogue: "the-ride-home",
    moves: ["1-harmful", "2-harmful"],
  },
  {
    what: "an end that is not finished",
    dialogue: "the-text",
    moves: ["1-good", "2-good", "3-mixed", "4-mixed"],
  },
])("$what, and its debrief", async ({ dialogue, moves }) => {
  const attempt = await comeTo(site, reader.id, dialogue, moves);
  await reader.page.goto(`${talkAt(dialogue)}?ended=${attempt}`);
  await reader.look();
  await reader.page.goto(`${talkAt(dialogue)}/debrief/${attempt}`);
  await reader.look();
  expect(reader.problems).toEqual([]);
});

test("two talks side by side", async () => {
  const moves = ["1-good", "2-good", "3-good"];
  const other = await comeTo(site, reader.id, "first-slip", [...moves, "4-mixed"]);
  const attempt = await comeTo(site, reader.id, "first-slip", [...moves, "4-good"]);
  await reader.page.goto(`${talkAt("first-slip")}/debrief/${attempt}`);
  await reader.page.locator(`a[href$="/with/${other}"]`).click();
  await reader.page.getByRole("heading", { name: "Two talks, side by side" }).waitFor();
  await reader.look();
  expect(reader.problems).toEqual([]);
});

test("a situation of the member's own, from the form to its first line", async () => {
  const { page, look } = reader;
  await page.goto(`${site.url}/dialogues/mine`);
  await look();
  await page.getByRole("link", { name: "After a fight" }).click();
  await page.getByRole("button", { name: "Make this conversation" }).click();
  await page.getByText("Choose one of the three.").waitFor();
  await look();
  await page.getByLabel("What do you call them?").fill("Sam");
  await page.getByRole("radio", { name: "They" }).check({ force: true });
  await page.getByLabel("Where does it happen?").fill("In the kitchen");
  await page.getByLabel("When?").fill("The morning after");
  await page.getByLabel("What usually starts it?").fill("A bill in the mail");
  await page.getByLabel("One sentence they really say").fill("Are you going to start again?");
  await page.getByRole("button", { name: "Make this conversation" }).click();
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByText("“Are you going to start again?”").waitFor();
  await look();
  await page.goto(`${site.url}/dialogues/mine`);
  await look();
  expect(reader.problems).toEqual([]);
});

test("two people rehearse on one phone, without script: the card, its print, and what helped", async () => {
  const { page, look } = reader;
  await page.goto(talkAt("the-ride-home"));
  await page.getByRole("link", { name: "Rehearse it with somebody" }).click();
  await look();
  await page.getByRole("link", { name: "Hand over the phone" }).click();
  await page.getByRole("heading", { name: "You play Theo" }).waitFor();
  await look();
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("link", { name: "We have finished" }).isVisible()).toBe(false);
  expect(await page.getByText("How you take it").isVisible()).toBe(true);
  await page.emulateMedia({ media: null });
  await page.getByRole("link", { name: "We have finished" }).click();
  await page.getByRole("group", { name: "I played Theo" }).getByLabel("few words").check();
  await page.getByRole("group", { name: "I spoke" }).getByLabel("few words").check();
  await page.getByRole("button", { name: "Compare" }).click();
  await page.getByText("It came across: few words.").waitFor();
  await look();
  expect(reader.problems).toEqual([]);
});

test("the Practice page with its chart", async () => {
  const { page, look } = reader;
  await page.goto(talkAt("sober-saturday"));
  await page.getByRole("radio", { name: "Barely" }).check({ force: true });
  await page.getByRole("button", { name: "Begin" }).click();
  const attempt = await comeTo(site, reader.id, "first-slip", [
    "1-good",
    "2-good",
    "3-good",
    "4-good",
  ]);
  await page.goto(`${talkAt("first-slip")}/debrief/${attempt}`);
  await page.getByRole("radio", { name: "Ready", exact: true }).check({ force: true });
  await page.getByRole("button", { name: "Save my answer" }).click();
  await page.locator("#ready", { hasText: "You said “ready.”" }).waitFor();
  await page.goto(`${site.url}/dialogues`);
  await page.getByText("See this as a table").click();
  await look();
  expect(reader.problems).toEqual([]);
});
