import { readAnswers, type AnyAnswers, type Prompts } from "~/ui/forms/prompt";
import { crisisCardForm } from "./crisis-card/crisis-card-form";
import type { Plan, PlanForm } from "./plan";
import { invitationForm } from "./invitation/invitation-form";
import { limitForm } from "./limits/limit-prompts";
import { problemForm } from "./problem-solver/problem-form";
import { rewardForm } from "./reward-prompts";
import { safetyPlanForm } from "./safety-plan/safety-plan-form";
import { selfCareForm } from "./self-care-prompts";
import { slipPlanForm } from "./slip-plan/slip-plan-form";
import { supportForm } from "./support-network/support-prompts";

/** The plans that one form asks for, by the word in their addresses. A new plan is one word in it. */
export const planForms: readonly PlanForm[] = [
  rewardForm,
  problemForm,
  limitForm,
  selfCareForm,
  supportForm,
  safetyPlanForm,
  invitationForm,
  crisisCardForm,
  slipPlanForm,
];

/** The form of a plan, or null if there is no such plan. */
export function findPlanForm(kind: string | undefined): PlanForm | null {
  return planForms.find((form) => form.kind === kind) ?? null;
}

/** The saved answers, as the form asks for them now. */
export function answersOf(form: PlanForm, { answers }: Pick<Plan, "answers">): AnyAnswers {
  return readAnswers(promptsOf(form, answers), (name) => [answers[name] ?? []].flat());
}

/** The prompts of a form for these answers. */
export function promptsOf(form: PlanForm, answers: AnyAnswers): Prompts {
  return form.promptsFor?.(answers) ?? form.prompts;
}

/** The name of an entry in a list: the first line of what names it. A page has its title and no words. */
export function nameOf(form: PlanForm, { answers }: Pick<Plan, "answers">) {
  if (form.page) return form.title;
  const lines = [form.namedBy].flat().map((name) => String(answers[name] ?? "").split("\n", 1)[0]);
  return lines.find(Boolean) || "Without a name yet";
}
