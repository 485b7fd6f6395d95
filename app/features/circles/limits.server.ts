import type { Db } from "#db/database";
import { limitForm, type LimitAnswers } from "~/features/plans/limits/limit-prompts";
import { answersOf } from "~/features/plans/plan-forms";
import { listPlans } from "~/features/plans/plans.server";
import type { ShownLimit } from "./plans-apart";
import type { Share } from "./shares.server";

/** The ids of what one member shows to another. */
export function shownTo(shares: readonly Share[], ownerId: string, viewerId: string) {
  const shown = shares.filter((share) => share.ownerId === ownerId && share.viewerId === viewerId);
  return new Set(shown.map(({ thing }) => thing));
}

/** All limits of an account, shown or not. */
export async function limitsOf(db: Db, accountId: string): Promise<ShownLimit[]> {
  const plans = await listPlans(db, accountId, ["limits"]);
  return plans.map((plan) => ({
    id: `limits.${plan.id}`,
    version: plan.version,
    answers: answersOf(limitForm, plan) as LimitAnswers,
  }));
}

/** The account of a member of a circle. */
export async function accountOf(db: Db, memberId: string) {
  const { account_id } = await db
    .selectFrom("circle_member")
    .select("account_id")
    .where("id", "=", memberId)
    .executeTakeFirstOrThrow();
  return account_id;
}
