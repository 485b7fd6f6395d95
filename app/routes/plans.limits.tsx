import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { UnsavedForm } from "~/features/membership/unsaved-form";
import { clockOf } from "~/features/accounts/time-zone.server";
import { mayWrite, requireWriting } from "~/features/membership/require-writer.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { answerNewPlan } from "~/features/plans/form/answer-plan.server";
import { PlanPage } from "~/features/plans/form/plan-page";
import { emptyPlan } from "~/features/plans/form/plan-state";
import { limitForm, type LimitAnswers } from "~/features/plans/limits/limit-prompts";
import { LimitsSheet } from "~/features/plans/limits/limits-sheet";
import { answersOf } from "~/features/plans/plan-forms";
import { listPlans } from "~/features/plans/plans.server";
import { crisisHelp } from "~/features/safety/country.server";
import { Page } from "~/ui/frame/page";

const { kind, content } = limitForm;

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const { now } = clockOf(account);
  const plans = await listPlans(db, account.id, [kind]);
  // Someone whose membership has ended may still read what they wrote.
  if (plans.length === 0) await requireWriting(db, account, content);
  return {
    limits: plans.map((plan) => ({ id: plan.id, ...(answersOf(limitForm, plan) as LimitAnswers) })),
    contacts: crisisHelp(request, account).contacts,
    mayWrite: mayWrite(account, content, now),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const sent = await answerNewPlan(db, request, { planForm: limitForm, form });
  return sent instanceof Response ? sent : data(sent.form, { status: sent.status });
}

export const meta: MetaFunction = () => [
  { title: "A list – Notes" },
  { name: "robots", content: "noindex" },
];

export default function LimitsRoute() {
  return (
    <Page>
      <LimitsSheet
        {...useLoaderData<typeof loader>()}
        state={useActionData<typeof action>() ?? emptyPlan(limitForm)}
      />
    </Page>
  );
}

export function ErrorBoundary() {
  return <UnsavedForm of={PlanPage} />;
}
