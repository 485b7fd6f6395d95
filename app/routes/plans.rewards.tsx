import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { UnsavedForm } from "~/features/membership/unsaved-form";
import { clockOf } from "~/features/accounts/time-zone.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { mayWrite, requireWriting } from "~/features/membership/require-writer.server";
import { answerNewPlan } from "~/features/plans/form/answer-plan.server";
import { answerNote } from "~/features/plans/form/note-day.server";
import { emptyPlan } from "~/features/plans/form/plan-state";
import { PlanPage } from "~/features/plans/form/plan-page";
import { listPlans } from "~/features/plans/plans.server";
import { rewardForm } from "~/features/plans/reward-prompts";
import { listedReward } from "~/features/plans/rewards/reward-mix";
import { RewardsSheet } from "~/features/plans/rewards/rewards-sheet";
import { crisisHelp } from "~/features/safety/country.server";
import { todayOf } from "~/time";
import { Page } from "~/ui/frame/page";

const { kind } = rewardForm;

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const clock = clockOf(account);
  const today = todayOf(clock);
  const plans = await listPlans(db, account.id, [kind]);
  const rewards = plans.map((plan) => listedReward(plan, today));
  // Someone who may not write any more may still read what they wrote.
  if (rewards.length === 0) await requireWriting(db, account, rewardForm.content);
  return {
    rewards,
    today,
    contacts: crisisHelp(request, account).contacts,
    mayWrite: mayWrite(account, rewardForm.content, clock.now),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const intent = form.get("intent");
  if (intent === "given" || intent === "not-given") {
    const what = intent === "given" ? "given" : null;
    return answerNote(db, request, { kind, form, what, row: "reward" });
  }
  const sent = await answerNewPlan(db, request, { planForm: rewardForm, form });
  return sent instanceof Response ? sent : data(sent.form, { status: sent.status });
}

export const meta: MetaFunction = () => [
  { title: "A list – Notes" },
  { name: "robots", content: "noindex" },
];

export default function RewardsRoute() {
  return (
    <Page>
      <RewardsSheet
        {...useLoaderData<typeof loader>()}
        state={useActionData<typeof action>() ?? emptyPlan(rewardForm)}
      />
    </Page>
  );
}

export function ErrorBoundary() {
  return <UnsavedForm of={PlanPage} />;
}
