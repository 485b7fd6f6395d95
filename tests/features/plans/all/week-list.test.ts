import fc from "fast-check";
import { expect, test } from "vitest";
import { weekList } from "~/features/plans/all/week-list";
import type { Plan } from "~/features/plans/plan";
import { findPlanForm } from "~/features/plans/plan-forms";
import { noAnswers } from "~/ui/forms/prompt";
import { loadPlans } from "~/features/plans/all/load-plans.server";
import { tickWeek } from "~/features/plans/all/tick-week.server";
import { invitationForm } from "~/features/plans/invitation/invitation-form";
import { findPlan } from "~/features/plans/plans.server";
import { selfCareForm } from "~/features/plans/self-care-prompts";
import { supportForm } from "~/features/plans/support-network/support-prompts";
import { anEntry, aReward } from "#tests/features/plans/a-plan";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const today = "2026-11-22";
const now = Date.parse("2026-11-22T20:00:00Z");
const on = (day: string, what: string) => [{ day, what }];

async function aWeek() {
  const db = await testDb();
  const account = await anAccount(db);
  await aReward(db, account, { what: "A hug" });
  await aReward(db, account, { what: "Tea", checks: ["comfortable"] }, on("2026-11-15", "given"));
  await aReward(db, account, { what: "A walk" }, on("2026-11-16", "given"));
  const places = { name1: "Cedar Street", called1: ["yes"], phone2: "555-0110" };
  const invitation = await anEntry(db, account, invitationForm, places);
  const act = { act: "Supper", place: "At seven" };
  const care = await anEntry(db, account, selfCareForm, act, on("2026-11-20", "skipped"));
  await anEntry(db, account, supportForm, { who: "Ana", next: "Saturdays at four" });
  await anEntry(db, account, supportForm, { who: "Without a time" });
  const week = async (safety: "go" | "pause") =>
    (await loadPlans(db, account.id, { now, timeZone: "UTC" }, { safety })).week;
  return { db, account, invitation, care, week };
}

test("the week holds rewards, calls, acts and people, and a pause leaves out what it closes", async () => {
  const { week } = await aWeek();
  expect((await week("go")).map(({ text, hint, isDone }) => [text, hint, isDone])).toEqual([
    ["Tea", "Reward list", false],
    ["A walk", "Reward list", true],
    ["Call Cedar Street", "Invitation", true],
    ["Call 555-0110", "Invitation. 555-0110", false],
    ["Supper", "Self-care. At seven.", false],
    ["Be in touch with Ana", "Support network. Saturdays at four", false],
  ]);
  expect((await week("pause")).map(({ text }) => text)).toEqual(["Supper", "Be in touch with Ana"]);
});

test("a tick is noted in its own plan, and one that a pause closes is not", async () => {
  const { db, account, invitation, care, week } = await aWeek();
  const ids = (await week("go")).map(({ id }) => id);
  await tickWeek(
    db,
    account.id,
    { ids: [...ids, "rewards nobody"], day: today, safety: "pause" },
    now,
  );
  expect((await week("go")).filter(({ isDone }) => isDone)).toHaveLength(4);
  expect(await findPlan(db, account.id, "self-care", care)).toMatchObject({
    notes: [{ what: "skipped" }, { day: today, what: "done" }],
  });
  await tickWeek(db, account.id, { ids, day: today, safety: "go" }, now);
  expect((await week("go")).every(({ isDone }) => isDone)).toBe(true);
  expect(await findPlan(db, account.id, "invitation", invitation)).toMatchObject({
    answers: { called2: ["yes"] },
    version: 2,
  });
});

/** A plan of a kind that the week shows, with the notes of a few days. */
const aPlan = fc.record({
  kind: fc.constantFrom("rewards" as const, "self-care" as const, "support" as const),
  isComfortable: fc.boolean(),
  next: fc.constantFrom("", "Saturdays at four"),
  notes: fc.uniqueArray(
    fc.record({
      day: fc.constantFrom("2026-11-01", "2026-11-15", "2026-11-16", "2026-11-20", today),
      what: fc.constantFrom("given", "done", "adjusted", "skipped", "touch"),
    }),
    { selector: ({ day }) => day },
  ),
});
type APlan = typeof aPlan extends fc.Arbitrary<infer Value> ? Value : never;

function asPlan({ kind, isComfortable, next, notes }: APlan, index: number): Plan {
  const answers = {
    ...noAnswers(findPlanForm(kind)!.prompts),
    ...(kind === "rewards" && { what: `Reward ${index}` }),
    ...(kind === "rewards" && isComfortable && { checks: ["comfortable"] }),
    ...(kind === "support" && { who: `Helper ${index}`, next }),
  };
  return { id: `${index}`, kind, version: 1, createdAt: 1, updatedAt: 1, answers, notes };
}

test("on any plans, the week equals a naive recount of the last seven days", () => {
  const safety = fc.constantFrom("go" as const, "support" as const, "pause" as const, null);
  fc.assert(
    fc.property(fc.array(aPlan, { maxLength: 8 }), safety, (plans, result) => {
      const list = weekList(plans.map(asPlan), today, result);
      const entries = plans.map((plan, index) => ({
        ...plan,
        id: `${plan.kind} ${index}`,
        isDone: plan.notes.some(({ day, what }) => day > "2026-11-15" && what !== "skipped"),
      }));
      const of = (kind: string) => entries.filter((plan) => plan.kind === kind);
      const rewards = of("rewards").filter((plan) => plan.isComfortable || plan.isDone);
      const expected = [
        ...(result === "pause" ? [] : rewards.slice(0, 2)),
        ...of("self-care"),
        ...of("support").filter(({ next }) => next),
      ];
      expect(list.map(({ id, isDone }) => ({ id, isDone }))).toEqual(
        expected.map(({ id, isDone }) => ({ id, isDone })),
      );
    }),
  );
});
