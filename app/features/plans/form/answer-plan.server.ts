import { redirect } from "@remix-run/node";
import type { Db } from "#db/database";
import { clockOf } from "~/features/accounts/time-zone.server";
import { requireSender } from "~/features/membership/require-writer.server";
import { crisisHelp } from "~/features/safety/country.server";
import { findAskedLesson } from "~/features/statements/asked-lesson.server";
import { lessonPath, planPath } from "~/http/paths";
import type { PlanForm, PlanKind } from "../plan";
import { listPlans } from "../plans.server";
import { submitPlan, unsavedPlan, type NotSaved } from "./submit-plan.server";

interface Sent {
  planForm: PlanForm;
  form: FormData;
}

/**
 * Saves a new entry of a plan and redirects to where the member came from: the lesson, or the list.
 * Returns the form with the reason if it is not saved. If the session has ended, throws a response that
 * shows again what was sent.
 */
export async function answerNewPlan(
  db: Db,
  request: Request,
  { planForm, form }: Sent,
): Promise<Response | NotSaved> {
  const { kind, prompts, content } = planForm;
  const lesson = await findAskedLesson(request);
  const account = await requireSender(db, request, {
    content,
    unsaved: (problem, viewer) => {
      const state = unsavedPlan(prompts, form, problem);
      const { contacts } = crisisHelp(request, viewer);
      return state && { kind, state, contacts, id: null, lesson };
    },
  });
  // A plan of one entry that was begun elsewhere in the meantime is a conflict, not a second entry.
  const [own] = planForm.most === 1 ? await listPlans(db, account.id, [kind]) : [];
  const entry = { planForm, id: own?.id ?? null };
  const sent = await submitPlan(db, account.id, entry, form, clockOf(account));
  if (sent.form) return sent;
  return redirect(placeAfter(kind, lesson), 303);
}

/** The address to open once a plan is saved: the lesson that the member came from, or the plan. */
export function placeAfter(kind: PlanKind, lesson: { id: string } | null) {
  return lesson ? `${lessonPath(lesson.id)}#plan-${kind}` : planPath(kind);
}
