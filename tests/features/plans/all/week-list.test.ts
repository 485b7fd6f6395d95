import { expect, test } from "vitest";
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
    (await loadPlans(db, account.id, today, safety)).week;
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
