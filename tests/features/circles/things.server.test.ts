import { expect, test } from "vitest";
import { listThings } from "~/features/circles/things.server";
import { whoSees } from "~/features/plans/plan";
import { planForms } from "~/features/plans/plan-forms";
import { anEntry } from "#tests/features/plans/a-plan";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

test("the pages of a plan name the circle exactly if an entry can be shown there", async () => {
  const db = await testDb();
  for (const form of planForms) {
    const member = await anAccount(db);
    const [first] = Object.keys(form.prompts);
    await anEntry(db, member, form, { [first!]: "Tea" });
    const things = await listThings(db, member.id, "2026-11-22");
    expect([form.kind, whoSees(form.kind).includes("circle")]).toEqual([
      form.kind,
      things.length > 0,
    ]);
  }
});
