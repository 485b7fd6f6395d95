import { sentForm, type SentForm } from "~/features/observations/form/form-state";
import { noAnswers } from "~/ui/forms/prompt";
import type { Plan, PlanCheck, PlanForm } from "../plan";
import { answersOf } from "../plan-forms";

/** The form of a plan, as a page shows it. Its `base` is the plan's version. */
export interface PlanState extends SentForm {
  tip: PlanCheck["tip"];
}

/** A form with these answers, and nothing else to say unless given. */
export function planState(given: Pick<PlanState, "answers"> & Partial<PlanState>): PlanState {
  return { ...sentForm(given), tip: given.tip ?? null };
}

/** A form that nobody has filled in yet. */
export function emptyPlan(form: PlanForm) {
  return planState({ answers: noAnswers(form.prompts) });
}

/** The form of a saved plan. */
export function savedPlan(form: PlanForm, plan: Pick<Plan, "answers" | "version">) {
  return planState({ answers: answersOf(form, plan), base: plan.version });
}
