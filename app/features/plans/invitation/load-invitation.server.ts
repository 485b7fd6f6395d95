import type { Db } from "#db/database";
import { requireAccount } from "~/features/membership/viewer.server";
import { requireWriting } from "~/features/membership/require-writer.server";
import { crisisHelp } from "~/features/safety/country.server";
import { findAskedLesson } from "~/features/statements/asked-lesson.server";
import { emptyPlan } from "../form/plan-state";
import { answersOf } from "../plan-forms";
import { listPlans } from "../plans.server";
import { findBegunInvitation } from "./first-words.server";
import { invitationForm } from "./invitation-form";
import { readinessOf } from "./readiness";

/**
 * The plan for an invitation: paused, as it is saved, or a new form with what the member wrote before.
 * While the safety check says to pause, no word of the plan leaves the server.
 */
export async function loadInvitation(db: Db, request: Request, now: number) {
  const account = await requireAccount(db, request, now);
  const { contacts } = crisisHelp(request, account);
  const [saved] = await listPlans(db, account.id, ["invitation"]);
  const empty = { plan: null, first: emptyPlan(invitationForm), lesson: null };
  const { safety } = account.standing;
  if (safety === "pause") return { isPaused: true, id: saved?.id ?? null, contacts, ...empty };
  if (saved) {
    const answers = answersOf(invitationForm, saved);
    const ready = readinessOf(answers, safety);
    const plan = { id: saved.id, answers, ready };
    return { isPaused: false, id: saved.id, contacts, ...empty, plan };
  }
  // Someone who may not write any more may still read what they wrote.
  await requireWriting(db, account, invitationForm.content);
  const attemptId = new URL(request.url).searchParams.get("attempt");
  const first = (await findBegunInvitation(db, account.id, attemptId)) ?? empty.first;
  const lesson = await findAskedLesson(request);
  return { isPaused: false, id: null, contacts, ...empty, first, lesson };
}
