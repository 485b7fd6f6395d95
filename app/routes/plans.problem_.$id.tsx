import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { UnsavedForm } from "~/features/membership/unsaved-form";
import { requireAccount } from "~/features/membership/viewer.server";
import { savedPlan } from "~/features/plans/form/plan-state";
import { nameOf } from "~/features/plans/plan-forms";
import { erasePlan, findPlan } from "~/features/plans/plans.server";
import { problemForm } from "~/features/plans/problem-solver/problem-form";
import { ProblemPage } from "~/features/plans/problem-solver/problem-page";
import { UnsavedStep } from "~/features/plans/problem-solver/unsaved-step";
import { isProblemStep, stepIds } from "~/features/plans/problem-solver/problem-steps";
import { isReached, openStep } from "~/features/plans/problem-solver/problem.machine";
import { answerStep, stepIn } from "~/features/plans/problem-solver/submit-step.server";
import { crisisHelp } from "~/features/safety/country.server";
import { planPath } from "~/http/paths";
import { Page } from "~/ui/frame/page";

// Someone whose membership has ended may still change and erase what they wrote.
export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const plan = await findPlan(db, account.id, "problem", params.id!);
  if (!plan) throw data(null, { status: 404 });
  const state = savedPlan(problemForm, plan);
  const given = state.answers;
  const asked = new URL(request.url).searchParams.get("step");
  return {
    id: plan.id,
    name: nameOf(problemForm, plan),
    given,
    step: openStep(given, isProblemStep(asked) ? asked : null),
    reached: stepIds.filter((step) => isReached({ answers: given }, step)),
    state,
    contacts: crisisHelp(request, account).contacts,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = params.id!;
  const form = await request.formData();
  if (form.get("intent") === "erase") {
    const account = await requireAccount(db, request);
    if (!(await findPlan(db, account.id, "problem", id))) throw data(null, { status: 404 });
    await erasePlan(db, account.id, "problem", id);
    return redirect(planPath("problem"), 303);
  }
  const sent = await answerStep(db, request, { id, form });
  if (sent instanceof Response) return sent;
  // The step that was sent stays open, even if it was answered elsewhere in the meantime.
  return data({ state: sent.form, step: stepIn(form) }, { status: sent.status });
}

export const meta: MetaFunction = () => [
  { title: "A note – Notes" },
  { name: "robots", content: "noindex" },
];

export default function ProblemRoute() {
  return (
    <Page>
      <ProblemPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
    </Page>
  );
}

export function ErrorBoundary() {
  return <UnsavedForm of={UnsavedStep} />;
}
