import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addJob } from "#db/jobs";
import { newId } from "#db/new-id";
import { addRoles, anAccount } from "#tests/helpers/factories";
import type { Site } from "#tests/helpers/site";
import { aReader } from "./a-reader";
import { closeVisitors, sharedSite } from "./shared-site";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  ({ site, browser } = await sharedSite());
});
afterAll(closeVisitors);

/** An admin who has just given a code, in a browser of their own. */
async function anAdmin(javaScriptEnabled: boolean) {
  const admin = await aReader(browser, site, { javaScriptEnabled });
  await addRoles(site.db, { id: admin.id, alias: "Philippa Ives" }, ["admin"]);
  const codeGiven = (at: number) =>
    site.db
      .updateTable("session")
      .set({ second_factor_at: at })
      .where("account_id", "=", admin.id)
      .execute();
  await codeGiven(Date.now());
  return { ...admin, codeGiven };
}

async function aDeadJob() {
  const id = newId();
  // Of a kind that no server runs, so that it stays where it is.
  await addJob(site.db, { id, name: `kind ${id}`, payload: "{}", runAt: 1 }, 1);
  await site.db.updateTable("job").set({ dead_at: 1 }).where("id", "=", id).execute();
  return id;
}

test.each([true, false])("an admin's day (script: %s)", async (javaScriptEnabled) => {
  const member = await anAccount(site.db, { alias: "Planted Rowan" });
  const colleague = await anAccount(site.db);
  const job = await aDeadJob();
  const { page, look, codeGiven, problems } = await anAdmin(javaScriptEnabled);
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const go = (name: string) =>
    page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name }).click();

  await page.goto(`${site.url}/admin`);
  await page.getByRole("heading", { name: "Needs a person today" }).waitFor();
  await page.getByText("fewer than 8").first().waitFor();
  await look();

  await go("Members");
  await page.getByLabel("Email address").fill(`no-${member.email}`);
  await press("Find it");
  await page.getByText("No account has exactly this address.").waitFor();
  await look();
  await page.getByLabel("Email address").fill(member.email);
  await press("Find it");
  await page.getByRole("heading", { name: "One account" }).waitFor();
  expect(page.url()).toContain(member.id);
  await press("Give it");
  await page.getByText("Nothing was changed. Choose a reason").waitFor();
  await page.getByLabel("Why").selectOption("fault");
  await press("Give it");
  await page.getByText("The membership is given.").waitFor();
  await page.getByText("To make good for a fault of ours").first().waitFor();
  await look();
  await page.locator("summary", { hasText: "this: Complimentary" }).click();
  await page.getByLabel("Why").first().selectOption("mistake");
  await press("End it now");
  await page.getByText("The membership is over.").waitFor();
  await page.getByText("Only the free lessons are open.").waitFor();
  expect(await page.content()).not.toMatch(new RegExp(`Planted|${member.email}`));

  await go("Staff");
  await page.getByLabel("Address of their account").fill(colleague.email);
  await page.getByLabel("Name that people see").fill("Dana Whitfield");
  await press("Give the role");
  await page
    .getByRole("row", { name: /Dana Whitfield/ })
    .first()
    .waitFor();
  await look();

  await go("Work");
  await look();
  const row = page.getByRole("row", { name: new RegExp(job) });
  await row.getByRole("button", { name: "Delete it" }).click();
  await page.getByText("The job is deleted.").waitFor();
  await go("Content");
  await look({ within: "main", width: 390 });
  await page.goto(`${site.url}/admin/cues`);
  await look();

  await go("Audit");
  await press("Check the chain now");
  await page.getByText("The chain is unbroken").waitFor();
  await page.getByLabel("Did what").selectOption("grant.end");
  await press("Find");
  await page
    .getByRole("row", { name: /Philippa Ives.*Ended a membership/ })
    .first()
    .waitFor();
  await look();

  await codeGiven(Date.now() - 16 * 60_000);
  await page.goto(`${site.url}/admin/staff`);
  await page.getByRole("link", { name: "Enter a code from your phone" }).waitFor();
  expect(await page.getByRole("button", { name: "Give the role" }).count()).toBe(0);
  await look();
  expect(problems).toEqual([]);
});
