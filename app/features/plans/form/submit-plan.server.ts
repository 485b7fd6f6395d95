import { data } from "@remix-run/node";
import type { Db } from "#db/database";
import type { SenderProblem } from "~/features/membership/sender-notice";
import { baseOf } from "~/features/observations/form/submit-observation.server";
import { writtenWords } from "~/features/observations/observation";
import { addReading } from "~/features/safety/cue-counts.server";
import { cueCards } from "~/features/safety/cues";
import { readFields } from "~/features/safety/read-cues.server";
import { formKey } from "~/http/form-use.server";
import { todayOf, type Clock } from "~/time";
import {
  answerErrors,
  hasAnswers,
  readAnswers,
  type AnyAnswers,
  type Prompts,
} from "~/ui/forms/prompt";
import { checkReward } from "../blocked-rewards.server";
import type { PlanCheck, PlanForm, PlanKind } from "../plan";
import { answersOf } from "../plan-forms";
import { addPlan, changePlan } from "../plans.server";
import { planState, type PlanState } from "./plan-state";

/** What a kind of plan checks beyond the length of its texts. */
const checks: Partial<Record<PlanKind, (answers: AnyAnswers) => PlanCheck>> = {
  rewards: checkReward,
};

/** What was sent, to show again because the request cannot save it. Null if nothing was answered. */
export function unsavedPlan(
  prompts: Prompts,
  form: FormData,
  problem: SenderProblem,
): PlanState | null {
  const answers = readSent(prompts, form);
  if (!hasAnswers(prompts, answers)) return null;
  const { cards } = cardsFor(prompts, answers, form);
  const base = problem === "gone" ? null : baseOf(form);
  return planState({ answers, base, cards, problem, isReturned: true });
}

export type NotSaved = { form: PlanState; status: 200 | 400 | 409 };
type Submitted = { id: string; form: null } | NotSaved;

/**
 * Saves the plan in the form; `id` is null for a new one. Returns the form with the reason if it is not
 * saved: a crisis card comes first, once, or something has to change, or it was saved elsewhere.
 */
export async function submitPlan(
  db: Db,
  accountId: string,
  { planForm, id }: { planForm: PlanForm; id: string | null },
  form: FormData,
  clock: Clock,
): Promise<Submitted> {
  const { answers, read, notSaved, again } = readPlan(planForm, form, clock);
  if (notSaved) return notSaved;
  if (id === null) {
    const plan = { ...planForm, formKey: formKey(form) };
    const added = await addPlan(db, accountId, plan, answers, clock.now);
    if (!added) return { form: again({ problem: "full" }), status: 400 };
    await addReading(db, "plan", read, clock.now);
    return { id: added, form: null };
  }
  const change = { kind: planForm.kind, id, version: baseOf(form) ?? 0, answers };
  const saved = await changePlan(db, accountId, change, clock.now);
  if (saved === "gone") throw data(null, { status: 404 });
  if (saved === "saved") {
    await addReading(db, "plan", read, clock.now);
    return { id, form: null };
  }
  const other = answersOf(planForm, saved);
  return { form: again({ base: saved.version, other }), status: 409 };
}

/** The answers in a form, what the readers find in them, and why they cannot be saved, if they cannot. */
export function readPlan(
  { kind, prompts }: Pick<PlanForm, "kind" | "prompts">,
  form: FormData,
  clock: Clock,
) {
  const answers = readSent(prompts, form);
  const { read, cards, isNew } = cardsFor(prompts, answers, form);
  const again = (more: Partial<PlanState>) =>
    planState({ answers, base: baseOf(form), cards, soft: read.soft, isReturned: true, ...more });
  const refuse = (status: 200 | 400, more: Partial<PlanState>): NotSaved => ({
    form: again(more),
    status,
  });
  const reason = () => {
    if (isNew) return refuse(200, {});
    const check = checks[kind]?.(answers);
    const errors = { ...check?.errors, ...answerErrors(prompts, answers, todayOf(clock)) };
    if (Object.keys(errors).length > 0) return refuse(400, { errors, tip: check?.tip ?? null });
    return hasAnswers(prompts, answers) ? null : refuse(400, { problem: "empty" });
  };
  return { answers, read, again, notSaved: reason() };
}

function cardsFor(prompts: Prompts, answers: AnyAnswers, form: FormData) {
  const read = readFields(writtenWords(prompts, answers));
  return { read, ...cueCards(read.hard, String(form.get("shown") ?? "")) };
}

function readSent(prompts: Prompts, form: FormData): AnyAnswers {
  return readAnswers(prompts, (name) => form.getAll(name).map(String));
}
