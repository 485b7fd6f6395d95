import { expect, test } from "vitest";
import type { Db } from "#db/database";
import { loadPlans } from "~/features/plans/all/load-plans.server";
import { planTexts } from "~/features/plans/all/plans-text.server";
import { rewardForm } from "~/features/plans/reward-prompts";
import { aReward } from "#tests/features/plans/a-plan";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const clock = { now: Date.parse("2026-11-22T12:00:00Z"), timeZone: "UTC" };
const given = (...days: string[]) => days.map((day) => ({ day, what: "given" }));

async function rewardsOf(db: Db, accountId: string) {
  const { plans } = await loadPlans(db, accountId, clock);
  return plans.find(({ kind }) => kind === "rewards")!;
}

test("a list that is not begun says what it is for, and then how long and how varied it is", async () => {
  const db = await testDb();
  const account = await anAccount(db);
  expect(await rewardsOf(db, account.id)).toEqual({
    kind: "rewards",
    title: rewardForm.title,
    note: rewardForm.pitch,
    state: "Not begun yet",
  });

  await aReward(db, account, { what: "Tea", type: "food" });
  expect(await rewardsOf(db, account.id)).toMatchObject({
    note: "1 entry, 1 kind",
    state: "None given this week",
  });
  await aReward(db, account, { what: "Pie", type: "food" });
  await aReward(db, account, { what: "A card game", type: "fun" });
  await aReward(db, account, { what: "Of no kind yet" });
  expect(await rewardsOf(db, account.id)).toMatchObject({ note: "4 entries, 2 kinds" });
});

test("a week is today and the six days before it, over all rewards together", async () => {
  const db = await testDb();
  const account = await anAccount(db);
  await aReward(db, account, { what: "Tea", type: "food" }, given("2026-11-14", "2026-11-15"));
  expect(await rewardsOf(db, account.id)).toMatchObject({ state: "None given this week" });
  await aReward(db, account, { what: "Pie", type: "food" }, given("2026-11-15", "2026-11-16"));
  expect(await rewardsOf(db, account.id)).toMatchObject({ state: "Given once this week" });
  await aReward(db, account, { what: "A game", type: "fun" }, given("2026-11-21", "2026-11-22"));
  expect(await rewardsOf(db, account.id)).toMatchObject({ state: "Given 3 times this week" });
});

test("the download holds every answer in words and every day that a reward was given", async () => {
  const db = await testDb();
  const [account, other] = [await anAccount(db), await anAccount(db)];
  await aReward(db, other, { what: "Not yours" });
  const answers = { type: "touch", cost: "little", after: "A sober supper" } as const;
  const line = "I like it when you’re here";
  const days = given("2026-10-31", "2026-11-20");
  await aReward(db, account, { what: "A foot rub", ...answers, line, checks: ["soon"] }, days);
  await aReward(db, account, { what: "Tea" });

  const texts = await planTexts(db, account.id, "UTC");
  expect(texts).toHaveLength(2);
  const lines = texts.find((text) => text.includes("A foot rub"))!.split("\n");
  expect(lines[0]).toMatch(/^\d{4}-\d{2}-\d{2} {2}Your reward list$/);
  expect(lines).toEqual(
    expect.arrayContaining([
      "What would you give? A foot rub",
      "What kind? Touch, if welcome",
      "What does it cost? A few dollars",
      "After what? A sober supper",
      `The line you’ll say ${line}`,
      "2026-10-31: Given",
      "2026-11-20: Given",
    ]),
  );
  expect(texts.join()).not.toContain("Not yours");
});
