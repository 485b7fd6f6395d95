import type { Db } from "#db/database";
import type { Plan, PlanKind } from "../plan";
import { findPlanForm, nameOf } from "../plan-forms";
import { listPlans } from "../plans.server";

/** An entry of a plan, by its name. */
export interface PlanName {
  kind: PlanKind;
  id: string;
  name: string;
  /** The whole entry, if the lesson goes on with it in the form. */
  plan: Pick<Plan, "answers" | "version"> | null;
}

/** The member's entries in these plans, the oldest first. */
export async function listPlanNames(db: Db, accountId: string, kinds: readonly PlanKind[]) {
  const plans = await listPlans(db, accountId, kinds);
  return plans.flatMap((plan): PlanName[] => {
    const form = findPlanForm(plan.kind);
    if (!form) return [];
    const { kind, id, answers, version } = plan;
    const whole = form.most === 1 || form.isResumed ? { answers, version } : null;
    return [{ kind, id, name: nameOf(form, plan), plan: whole }];
  });
}
