import { afterAll, expect, test } from "vitest";
import { invitationForm } from "~/features/plans/invitation/invitation-form";
import { selfCareForm } from "~/features/plans/self-care-prompts";
import { listPlans } from "~/features/plans/plans.server";
import { anEntry } from "#tests/features/plans/a-plan";
import { aReader } from "./a-reader";
import { phone } from "./a-phone";
import { closeVisitors, sharedSite } from "./shared-site";

afterAll(closeVisitors);

test.each([true, false])(
  "this week, from all plans: ticked by keyboard, script: %s",
  async (hasScript) => {
    const { site, browser } = await sharedSite();
    const options = { isMember: true, safety: "go", javaScriptEnabled: hasScript } as const;
    const { page, look, id, problems } = await aReader(browser, site, options);
    await page.setViewportSize(phone);
    await anEntry(site.db, { id }, selfCareForm, { area: "sleep", act: "Read a page in bed" });
    await anEntry(site.db, { id }, invitationForm, { name1: "Cedar Street", phone1: "555-0142" });
    await page.goto(`${site.url}/plans`);
    const week = page.getByRole("complementary", { name: "This week" });
    await week.getByRole("checkbox", { name: /Read a page in bed/ }).focus();
    await page.keyboard.press("Space");
    await week.getByRole("button", { name: "Save the ticks" }).focus();
    await look();
    await page.keyboard.press("Enter");
    await week.locator(".ticks li", { hasText: "Done: Read a page in bed" }).waitFor();
    expect(await week.getByRole("checkbox", { name: /Call Cedar Street/ }).isChecked()).toBe(false);
    expect(await listPlans(site.db, id, ["self-care"])).toMatchObject([
      { notes: [{ what: "done" }] },
    ]);

    await week.getByRole("checkbox", { name: /Call Cedar Street/ }).check();
    await week.getByRole("button", { name: "Save the ticks" }).click();
    await week.locator(".ticks li", { hasText: "Done: Call Cedar Street" }).waitFor();
    expect(await listPlans(site.db, id, ["invitation"])).toMatchObject([
      { answers: { called1: ["yes"] } },
    ]);
    await look();
    expect(problems).toEqual([]);
  },
);
