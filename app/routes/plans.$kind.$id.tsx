import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { UnsavedForm } from "~/features/membership/unsaved-form";
import { clockOf } from "~/features/accounts/time-zone.server";
import { requireAccount } from "~/features/membership/viewer.server";
import {
  requireSender,
  throwGone,
  type Unsaved,
} from "~/features/membership/require-writer.server";
import { writtenWords } from "~/features/observations/observation";
import { placeAfter } from "~/features/plans/form/answer-plan.server";
import { PlanPage } from "~/features/plans/form/plan-page";
import { savedPlan } from "~/features/plans/form/plan-state";
import { submitPlan, unsavedPlan } from "~/features/plans/form/submit-plan.server";
import { findPlanForm } from "~/features/plans/plan-forms";
import { erasePlan, findPlan } from "~/features/plans/plans.server";
import { readFields } from "~/features/safety/read-cues.server";
import { crisisHelp } from "~/features/safety/country.server";
import { findAskedLesson } from "~/features/statements/asked-lesson.server";
import { planPath } from "~/http/paths";
import { Page } from "~/ui/frame/page";

// Someone whose membership has ended may still change and erase what they wrote.
export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const planForm = formNamed(params.kind);
  const plan = await findPlan(db, account.id, planForm.kind, params.id!);
  if (!plan) throw data(null, { status: 404 });
  if (planForm.stopsOnPause && account.standing.safety === "pause") {
    throw redirect(planPath(planForm.kind), 303);
  }
  const state = savedPlan(planForm, plan);
  return {
    kind: planForm.kind,
    id: plan.id,
    state: { ...state, soft: readFields(writtenWords(planForm.prompts, state.answers)).soft },
    contacts: crisisHelp(request, account).contacts,
    lesson: await findAskedLesson(request),
    openPart: new URL(request.url).searchParams.get("part"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const planForm = formNamed(params.kind);
  const { kind, prompts } = planForm;
  const id = params.id!;
  const form = await request.formData();
  const lesson = await findAskedLesson(request);
  const isErasing = form.get("intent") === "erase";
  const isStopped = planForm.stopsOnPause && !isErasing;
  const unsaved: Unsaved = (problem, viewer) => {
    const state = unsavedPlan(prompts, form, problem);
    const { contacts } = crisisHelp(request, viewer);
    return state && { kind, state, contacts, id: problem === "gone" ? null : id, lesson };
  };
  const content = isStopped ? { ...planForm.content, access: "free" as const } : null;
  const account = await requireSender(db, request, { content, unsaved });
  if (!(await findPlan(db, account.id, kind, id))) throwGone(unsaved, account);
  if (isErasing) {
    await erasePlan(db, account.id, kind, id);
    return redirect(planPath(kind), 303);
  }
  const sent = await submitPlan(db, account.id, { planForm, id }, form, clockOf(account));
  if (sent.form) return data(sent.form, { status: sent.status });
  return redirect(placeAfter(kind, lesson), 303);
}

function formNamed(kind: string | undefined) {
  const form = findPlanForm(kind);
  // A plan that is one page has no entries.
  if (!form || form.page) throw data(null, { status: 404 });
  return form;
}

export const meta: MetaFunction = () => [
  { title: "A note – Notes" },
  { name: "robots", content: "noindex" },
];

export default function PlanRoute() {
  const { state, ...page } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PlanPage {...page} state={useActionData<typeof action>() ?? state} />
    </Page>
  );
}

export function ErrorBoundary() {
  return <UnsavedForm of={PlanPage} />;
}
