import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PlanForm } from "~/features/plans/plan";
import { listPlans } from "~/features/plans/plans.server";
import { invitationForm } from "~/features/plans/invitation/invitation-form";
import { limitForm } from "~/features/plans/limits/limit-prompts";
import { problemForm } from "~/features/plans/problem-solver/problem-form";
import { rewardForm } from "~/features/plans/reward-prompts";
import { selfCareForm } from "~/features/plans/self-care-prompts";
import { supportForm } from "~/features/plans/support-network/support-prompts";
import { anEntry } from "#tests/features/plans/a-plan";
import type { Site } from "#tests/helpers/site";
import { aReader } from "./a-reader";
import { phone } from "./a-phone";
import { closeVisitors, sharedSite } from "./shared-site";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
});
afterAll(async () => {
  await closeVisitors();
});

interface Kind {
  form: PlanForm;
  /** A field of the form. */
  field: string;
  /** The step of the form, and the button that saves it, where one form is not the whole entry. */
  step?: string;
  save?: string;
  /** The part of a long form that holds the field, by its title and by its id. */
  part?: { title: string; id: string };
}

const kinds: Kind[] = [
  { form: rewardForm, field: "what" },
  { form: selfCareForm, field: "act" },
  { form: supportForm, field: "who" },
  { form: limitForm, field: "words" },
  { form: invitationForm, field: "time", part: { title: "The hour", id: "hour" } },
  { form: problemForm, field: "problem", step: "define", save: problemForm.addLabel },
];
const table = kinds.map((kind) => [kind.form.kind, kind] as const);

const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
const typed = (page: Page, field: string) => page.locator(`textarea[name="${field}"]`);

test.each(table)(
  "%s, without script: words survive the back button and the end of the session",
  async (kind, { form, field, part }) => {
    const options = { isMember: true, safety: "go", javaScriptEnabled: false } as const;
    const { page, id } = await aReader(browser, site, options);
    await page.setViewportSize(phone);
    await page.goto(`${site.url}/plans/${kind}`);
    if (part) await page.getByText(part.title).click();
    await typed(page, field).fill("Tea at four");
    await page.goto(`${site.url}/plans`);
    await page.getByRole("heading", { name: "Plans", exact: true }).waitFor();
    await page.goBack();
    expect(await typed(page, field).inputValue()).toBe("Tea at four");

    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await press(page, form.addLabel);
    await page.getByText("You’re signed out, so this isn’t saved yet").waitFor();
    await page.context().addCookies(cookies);
    await press(page, form.addLabel);
    await page.getByText("Tea at four").first().waitFor();
    expect(await listPlans(site.db, id, [form.kind])).toMatchObject([
      { answers: { [field]: "Tea at four" } },
    ]);
  },
);

test.each(table)(
  "%s, in two tabs: the second one sees both versions and loses nothing",
  async (kind, { form, field, step, part, save = "Save the change" }) => {
    const { page, look, id } = await aReader(browser, site, { isMember: true, safety: "go" });
    await page.setViewportSize(phone);
    const entry = await anEntry(site.db, { id }, form, { [field]: "Tea" });
    const address = `${site.url}/plans/${kind}/${entry}?${part ? `part=${part.id}` : `step=${step ?? ""}`}`;
    const other = await page.context().newPage();
    await Promise.all([page.goto(address), other.goto(address)]);
    await typed(other, field).fill("Tea and toast");
    await press(other, save);
    await other.waitForURL((url) => url.href !== address);

    await typed(page, field).fill("Cocoa");
    await press(page, save);
    await page.getByRole("heading", { name: "This was changed somewhere else" }).waitFor();
    await page.getByText("Tea and toast").waitFor();
    expect(await typed(page, field).inputValue()).toBe("Cocoa");
    await look();
    await press(page, "Save this version");
    await page.waitForURL((url) => url.href !== address);
    expect(await listPlans(site.db, id, [form.kind])).toMatchObject([
      { answers: { [field]: "Cocoa" } },
    ]);
  },
);
