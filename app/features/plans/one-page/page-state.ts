import type { AnyAnswers } from "~/ui/forms/prompt";
import { emptyPlan, savedPlan, type PlanState } from "../form/plan-state";
import type { OnePage, Plan, PlanForm, PlanPart } from "../plan";

/** The form of a plan that is one page. */
export type PageForm = PlanForm & { page: OnePage; parts: readonly PlanPart[] };

/** The form, as a page shows it, and whether its answers go into the notebook. */
export interface PageState extends PlanState {
  isToSave: boolean;
}

/** What a request sent: the form comes back, or the answers are shown on one page and saved nowhere. */
export type SentPage = { state: PageState } | { shown: AnyAnswers };

export function isOnePage(form: PlanForm): form is PageForm {
  return form.page !== undefined && form.parts !== undefined;
}

/** A form that nobody has filled in yet. A reader without an account has no notebook to save it in. */
export function emptyPage(form: PageForm, isSignedIn: boolean): PageState {
  return { ...emptyPlan(form), isToSave: isSignedIn && !form.page.isUnsavedAtFirst };
}

/** The form of a saved page. */
export function savedPage(form: PageForm, plan: Pick<Plan, "answers" | "version">): PageState {
  return { ...savedPlan(form, plan), isToSave: true };
}
