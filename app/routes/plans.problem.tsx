import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { UnsavedForm } from "~/features/membership/unsaved-form";
import { requireAccount } from "~/features/membership/viewer.server";
import { mayWrite, requireWriting } from "~/features/membership/require-writer.server";
import { emptyPlan } from "~/features/plans/form/plan-state";
import { answersOf, nameOf } from "~/features/plans/plan-forms";
import { listPlans } from "~/features/plans/plans.server";
import { problemForm } from "~/features/plans/problem-solver/problem-form";
import { UnsavedStep } from "~/features/plans/problem-solver/unsaved-step";
import { ProblemsSheet } from "~/features/plans/problem-solver/problems-sheet";
import { answerStep } from "~/features/plans/problem-solver/submit-step.server";
import { crisisHelp } from "~/features/safety/country.server";
import { Page } from "~/ui/frame/page";

const { kind, content } = problemForm;

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const plans = await listPlans(db, account.id, [kind]);
  // Someone whose membership has ended may still read what they wrote.
  if (plans.length === 0) await requireWriting(db, account, content);
  return {
    problems: plans.map((plan) => ({
      id: plan.id,
      name: nameOf(problemForm, plan),
      given: answersOf(problemForm, plan),
    })),
    contacts: crisisHelp(request, account).contacts,
    mayWrite: mayWrite(account, content, Date.now()),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const sent = await answerStep(db, request, { id: null, form });
  return sent instanceof Response ? sent : data(sent.form, { status: sent.status });
}

export const meta: MetaFunction = () => [
  { title: "A list – Notes" },
  { name: "robots", content: "noindex" },
];

export default function ProblemsRoute() {
  return (
    <Page>
      <ProblemsSheet
        {...useLoaderData<typeof loader>()}
        state={useActionData<typeof action>() ?? emptyPlan(problemForm)}
      />
    </Page>
  );
}

export function ErrorBoundary() {
  return <UnsavedForm of={UnsavedStep} />;
}
