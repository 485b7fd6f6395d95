import fc from "fast-check";
import { expect, test } from "vitest";
import type { Plan } from "~/features/plans/plan";
import { rewardKinds, rewardPrompts, type RewardAnswers } from "~/features/plans/reward-prompts";
import { gapIn, listedReward, mixOf } from "~/features/plans/rewards/reward-mix";
import { noAnswers } from "~/ui/forms/prompt";

const today = "2026-11-22";
const aPlan = (answers: Partial<RewardAnswers>, days: string[] = []): Plan => ({
  id: "1",
  kind: "rewards",
  version: 1,
  createdAt: 1,
  updatedAt: 1,
  answers: { ...noAnswers(rewardPrompts), ...answers },
  notes: days.map((day) => ({ day, what: "given" })),
});
const listed = (answers: Partial<RewardAnswers>, days?: string[]) =>
  listedReward(aPlan(answers, days), today);

test("says when and how often a reward was given, by the last seven days", () => {
  expect(listed({}).given).toBe("Not given yet");
  expect(listed({}, ["2026-11-15"]).given).toBe("Last given November 15");
  expect(listed({}, ["2026-11-15", "2026-11-16"])).toMatchObject({
    given: "Once this week",
    isGivenToday: false,
  });
  expect(listed({}, ["2026-11-20", today])).toMatchObject({
    given: "Twice this week",
    isGivenToday: true,
  });
});

test("puts what it follows and what it costs in one line", () => {
  const { note } = listed({ after: "A sober supper", cost: "free" });
  expect(note).toBe("After: A sober supper. Free.");
  expect(listed({}).note).toBe("");
});

test("the mix equals a naive recount", () => {
  const aReward = fc.record({
    type: fc.constantFrom("", ...Object.keys(rewardKinds)),
    days: fc.uniqueArray(fc.constantFrom("2026-11-10", "2026-11-17", "2026-11-21", today)),
  });
  fc.assert(
    fc.property(fc.array(aReward, { maxLength: 12 }), (rewards) => {
      const mix = mixOf(rewards.map(({ type, days }) => listed({ type }, days)));
      for (const { type, onList, thisWeek } of mix) {
        const own = rewards.filter((reward) => reward.type === type);
        const recent = own.flatMap(({ days }) => days.filter((day) => day > "2026-11-15"));
        expect([onList, thisWeek]).toEqual([own.length, recent.length]);
      }
    }),
  );
});

test("names one gap: only what costs money, then the first kind that is missing", () => {
  const free = (type: string) => listed({ type, cost: "free" });
  expect(gapIn([])).toBeNull();
  expect(gapIn([listed({ type: "food", cost: "little" }), listed({ type: "fun" })])).toMatch(
    /Nothing on the list is free/,
  );
  expect(gapIn([free("food"), free("fun")])).toMatch(/no words/);
  expect(gapIn(["words", "time", "food", "fun"].map(free))).toMatch(/practical help/);
  expect(gapIn(["words", "time", "food", "fun", "help"].map(free))).toBeNull();
});
