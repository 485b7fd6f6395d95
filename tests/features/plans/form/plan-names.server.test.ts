import { expect, test } from "vitest";
import { listPlanNames } from "~/features/plans/form/plan-names.server";
import { planForms } from "~/features/plans/plan-forms";
import { problemForm } from "~/features/plans/problem-solver/problem-form";
import { safetyPlanForm } from "~/features/plans/safety-plan/safety-plan-form";
import { selfCareForm } from "~/features/plans/self-care-prompts";
import { anEntry, aReward } from "#tests/features/plans/a-plan";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

test("a lesson gets every answer of the plans it goes on with, and only the names of the others", async () => {
  const db = await testDb();
  const [account, other] = [await anAccount(db), await anAccount(db)];
  await aReward(db, account, { what: "Tea\nand more", line: "Thank you" });
  await anEntry(db, account, selfCareForm, { area: "sleep" });
  await anEntry(db, account, problemForm, { problem: "Money", name: "Saturdays" });
  await anEntry(db, account, safetyPlanForm, { sign: "He paces" });
  await aReward(db, other, { what: "Not yours" });
  const read = async (kinds: (typeof planForms)[number]["kind"][]) =>
    listPlanNames(db, account.id, kinds);

  const all = await read(planForms.map(({ kind }) => kind));
  const of = (kind: string) => all.find((plan) => plan.kind === kind);
  expect(all).toHaveLength(4);
  expect(of("rewards")).toMatchObject({ name: "Tea", plan: null });
  expect(of("self-care")).toMatchObject({ name: "Without a name yet", plan: null });
  expect(of("problem")).toMatchObject({
    name: "Saturdays",
    plan: { answers: { problem: "Money" }, version: 1 },
  });
  expect(of("safety")).toMatchObject({
    name: safetyPlanForm.title,
    plan: { answers: { sign: "He paces" }, version: 1 },
  });
  expect(JSON.stringify(all)).not.toMatch(/Thank you|Not yours/);
  expect(await read(["rewards"])).toHaveLength(1);
  expect(await read(["slip"])).toEqual([]);
});
