import { data, redirect } from "@remix-run/node";
import type { Db } from "#db/database";
import { clockOf } from "~/features/accounts/time-zone.server";
import {
  requireSender,
  throwGone,
  type Unsaved,
} from "~/features/membership/require-writer.server";
import type { SenderProblem } from "~/features/membership/sender-notice";
import { baseOf } from "~/features/observations/form/submit-observation.server";
import { addReading } from "~/features/safety/cue-counts.server";
import { crisisHelp } from "~/features/safety/country.server";
import { findAskedLesson } from "~/features/statements/asked-lesson.server";
import { formKey } from "~/http/form-use.server";
import { planEntryPath } from "~/http/paths";
import type { Clock } from "~/time";
import { noAnswers, readAnswers, type AnyAnswers } from "~/ui/forms/prompt";
import { placeAfter } from "../form/answer-plan.server";
import { readPlan, unsavedPlan, type NotSaved } from "../form/submit-plan.server";
import { answersOf } from "../plan-forms";
import { addPlan, changePlan, findPlan } from "../plans.server";
import { problemForm } from "./problem-form";
import { problemPromptsFor } from "./problem-prompts";
import { isProblemStep, problemSteps, stepPrompts, type ProblemStep } from "./problem-steps";
import { withStep } from "./problem.machine";

interface Sent {
  /** The problem that the step belongs to; null for a new one. */
  id: string | null;
  form: FormData;
}

/**
 * Saves one step of a problem and redirects to the next one: in the lesson that the member came from, or
 * on the page of the problem. Returns the form with the reason if it is not saved. If the session has
 * ended, throws a response that shows again what was sent.
 */
export async function answerStep(
  db: Db,
  request: Request,
  { id, form }: Sent,
): Promise<Response | NotSaved> {
  const lesson = await findAskedLesson(request);
  const step = stepIn(form);
  const unsaved: Unsaved = (problem, viewer) => {
    const page = unsavedStep(step, form, problem);
    const { contacts } = crisisHelp(request, viewer);
    return page && { ...page, contacts, id: problem === "gone" ? null : id, lesson };
  };
  const content = id === null ? problemForm.content : null;
  const account = await requireSender(db, request, { content, unsaved });
  if (id !== null && !(await findPlan(db, account.id, "problem", id))) throwGone(unsaved, account);
  const sent = await submitStep(db, account.id, { id, step }, form, clockOf(account));
  if (sent.form) return sent;
  const place = lesson ? placeAfter("problem", lesson) : planEntryPath("problem", sent.id);
  return redirect(place, 303);
}

/**
 * Saves the step in the form. A new problem begins with the first step, or with any step of a problem that
 * was erased. Throws a 404 if the member has no such problem.
 */
export async function submitStep(
  db: Db,
  accountId: string,
  { id, step }: { id: string | null; step: ProblemStep },
  form: FormData,
  clock: Clock,
): Promise<{ id: string; form: null } | NotSaved> {
  const plan = id === null ? null : await findPlan(db, accountId, "problem", id);
  if (id !== null && !plan) throw data(null, { status: 404 });
  const given = plan ? answersOf(problemForm, plan) : earlierAnswers(step, form);
  const prompts = stepPrompts(step, given);
  const { answers, read, again, notSaved } = readPlan({ kind: "problem", prompts }, form, clock);
  if (notSaved) return notSaved;
  const all = withStep(given, answers);
  if (id === null) {
    const added = await addPlan(
      db,
      accountId,
      { ...problemForm, formKey: formKey(form) },
      all,
      clock.now,
    );
    if (!added) return { form: again({ problem: "full" }), status: 400 };
    await addReading(db, "plan", read, clock.now);
    return { id: added, form: null };
  }
  const change = { kind: "problem", id, version: baseOf(form) ?? 0, answers: all } as const;
  const saved = await changePlan(db, accountId, change, clock.now);
  if (saved === "gone") throw data(null, { status: 404 });
  if (saved === "saved") {
    await addReading(db, "plan", read, clock.now);
    return { id, form: null };
  }
  const other = readAnswers(prompts, (name) => [saved.answers[name] ?? []].flat());
  return { form: again({ base: saved.version, other }), status: 409 };
}

/** The step that a form is for. A new problem begins with the first one. */
export function stepIn(form: FormData): ProblemStep {
  const step = form.get("step");
  return isProblemStep(step) ? step : "define";
}

/** All answers in the form of a step: its own, and those of earlier steps that it is made of. */
function answersIn(form: FormData): AnyAnswers {
  const valuesOf = (name: string) => form.getAll(name).map(String);
  const texts = readAnswers(problemForm.prompts, valuesOf);
  return readAnswers(problemPromptsFor({ ...texts, out: [] }), valuesOf);
}

/** The answers of earlier steps that a step is made of. The first step has none. */
function earlierAnswers(step: ProblemStep, form: FormData): AnyAnswers {
  const sent = answersIn(form);
  const needed = problemSteps[step].needs.map((name) => [name, sent[name] ?? ""]);
  return { ...noAnswers(problemForm.prompts), ...Object.fromEntries(needed) };
}

/** A step to show again because the request cannot save it. */
function unsavedStep(step: ProblemStep, form: FormData, problem: SenderProblem) {
  const given = answersIn(form);
  const state = unsavedPlan(stepPrompts(step, given), form, problem);
  return state && { step, given, state };
}
