import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "#tests/helpers/site";
import { phone } from "./a-phone";
import { aReader } from "./a-reader";
import { notebookForms, type NotebookForm } from "./notebook-forms";
import { closeVisitors, sharedSite } from "./shared-site";

let site: Site;
let reader: Awaited<ReturnType<typeof aReader>>;
let page: Page;
const member = { isMember: true, safety: "go" } as const;
const table = notebookForms.map((form) => [form.procedure, form] as const);

afterAll(closeVisitors);

async function begin(javaScriptEnabled: boolean) {
  const shared = await sharedSite();
  site = shared.site;
  reader = await aReader(shared.browser, site, { ...member, javaScriptEnabled });
  page = reader.page;
  await page.setViewportSize(phone);
}

const fieldOf = ({ field }: NotebookForm) =>
  page.locator(`main form :is(textarea, input)[name="${field}"]:visible`).first();
const button = (name: string) => page.getByRole("button", { name, exact: true });

async function press(name: string) {
  await button(name).focus();
  await page.keyboard.press("Enter");
}

/** Opens the form and comes to its field by keyboard alone. */
async function open(form: NotebookForm, hasScript: boolean) {
  await page.goto(site.url + form.address);
  for (const choice of form.choose ?? []) {
    await page.locator(choice).first().focus();
    await page.keyboard.press("Space");
  }
  if (form.fold) {
    await page.locator("summary", { hasText: form.fold }).focus();
    await page.keyboard.press("Enter");
  }
  if (hasScript) for (const step of form.steps?.before ?? []) await press(step);
  await fieldOf(form).focus();
}

/** Saves the form. Returns the text of the page that opens then, or of the form when it opens again. */
async function save(form: NotebookForm) {
  const opened = form.saved ? null : page.waitForEvent("load");
  await press(form.save);
  await opened;
  if (form.saved) {
    await page.getByText(form.saved).first().waitFor();
    await page.goto(site.url + form.address);
  }
  return textOf(page);
}

/** The text of the page with what stands in its fields. */
function textOf(shown: Page) {
  return shown.evaluate(() =>
    [
      document.body.textContent,
      ...[...document.querySelectorAll("textarea, input")].map((field) =>
        field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
          ? field.value
          : "",
      ),
    ].join("\n"),
  );
}

/** Whether the browser asks before it closes the page. The page stays open. */
async function asksBeforeClosing() {
  const asked = page.waitForEvent("dialog", { timeout: 20_000 });
  void page.close({ runBeforeUnload: true });
  const dialog = await asked;
  await dialog.dismiss();
  return dialog.type() === "beforeunload";
}

describe("with script, by keyboard: offline, closing and the end of the session lose nothing", () => {
  beforeAll(() => begin(true));

  test.each(table)("%s", async (procedure, form) => {
    const words = `Own words of ${procedure}`;
    await open(form, true);
    await page.keyboard.type(words);
    await reader.look({ within: "main", width: 390 });
    for (const step of form.steps?.after ?? []) await press(step);

    await page.context().setOffline(true);
    await press(form.save);
    await page
      .getByText(/there is no connection/)
      .first()
      .waitFor();
    expect(await asksBeforeClosing()).toBe(true);
    await page.context().setOffline(false);

    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await press(form.save);
    await page.locator("main", { hasText: /signed out/ }).waitFor();
    expect(await textOf(page)).toContain(words);
    await page.context().addCookies(cookies);
    expect(await save(form)).toContain(words);
  });

  test("nothing went wrong on the way but the lost connection", () =>
    expect(reader.problems.filter((problem) => !problem.includes("DISCONNECTED"))).toEqual([]));
});

describe("without script, by keyboard: saved and shown", () => {
  beforeAll(() => begin(false));

  test.each(table)("%s", async (procedure, form) => {
    const words = `Own words of ${procedure}`;
    await open(form, false);
    await page.keyboard.type(words);
    expect(await save(form)).toContain(words);
  });
});
