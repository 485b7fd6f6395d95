import type { Db } from "#db/database";
import { addPlan, changeNotes } from "~/features/plans/plans.server";
import type { PlanNote } from "~/features/plans/plan";
import { rewardForm, rewardPrompts, type RewardAnswers } from "~/features/plans/reward-prompts";
import { noAnswers } from "~/ui/forms/prompt";

/** Saves a reward and returns its id. */
export async function aReward(
  db: Db,
  { id: accountId }: { id: string },
  answers: Partial<RewardAnswers> = {},
  notes: PlanNote[] = [],
) {
  const now = Date.now();
  const words = { ...noAnswers(rewardPrompts), what: "A walk", ...answers };
  const id = (await addPlan(db, accountId, rewardForm, words, now))!;
  if (notes.length > 0) await changeNotes(db, accountId, { kind: "rewards", id }, () => notes, now);
  return id;
}
