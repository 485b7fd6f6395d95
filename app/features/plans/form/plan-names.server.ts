import type { Db } from "#db/database";
import type { PlanKind } from "../plan";
import { findPlanForm, nameOf } from "../plan-forms";
import { listPlans } from "../plans.server";

/** An entry of a plan, by its name. */
export interface PlanName {
  kind: PlanKind;
  id: string;
  name: string;
}

/** The names of the member's entries in these plans, the oldest first. */
export async function listPlanNames(db: Db, accountId: string, kinds: readonly PlanKind[]) {
  const plans = await listPlans(db, accountId, kinds);
  return plans.flatMap((plan): PlanName[] => {
    const form = findPlanForm(plan.kind);
    return form ? [{ kind: plan.kind, id: plan.id, name: nameOf(form, plan) }] : [];
  });
}
