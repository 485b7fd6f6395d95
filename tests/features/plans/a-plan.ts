import type { Db } from "#db/database";
import { addPlan, changeNotes } from "~/features/plans/plans.server";
import type { PlanForm, PlanNote } from "~/features/plans/plan";
import { rewardForm, type RewardAnswers } from "~/features/plans/reward-prompts";
import { noAnswers, type AnyAnswers } from "~/ui/forms/prompt";

/** Saves an entry of a plan and returns its id. */
export async function anEntry(
  db: Db,
  { id: accountId }: { id: string },
  form: PlanForm,
  answers: AnyAnswers = {},
  notes: PlanNote[] = [],
) {
  const now = Date.now();
  const words = { ...noAnswers(form.prompts), ...answers };
  const id = (await addPlan(db, accountId, form, words, now))!;
  const { kind } = form;
  if (notes.length > 0) await changeNotes(db, accountId, { kind, id }, () => notes, now);
  return id;
}

/** As `anEntry`, for a reward. */
export function aReward(
  db: Db,
  account: { id: string },
  answers: Partial<RewardAnswers> = {},
  notes: PlanNote[] = [],
) {
  return anEntry(db, account, rewardForm, { what: "A walk", ...answers } as AnyAnswers, notes);
}
