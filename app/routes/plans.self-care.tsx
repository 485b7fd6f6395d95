import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { listRatings } from "~/features/lessons/exercises/life-ratings.server";
import { UnsavedForm } from "~/features/membership/unsaved-form";
import { clockOf } from "~/features/accounts/time-zone.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { mayWrite, requireWriting } from "~/features/membership/require-writer.server";
import { answerNewPlan } from "~/features/plans/form/answer-plan.server";
import { answerNote } from "~/features/plans/form/note-day.server";
import { emptyPlan } from "~/features/plans/form/plan-state";
import { PlanPage } from "~/features/plans/form/plan-page";
import { listPlans } from "~/features/plans/plans.server";
import { listedAct } from "~/features/plans/self-care/care-list";
import { SelfCareSheet } from "~/features/plans/self-care/self-care-sheet";
import { careOutcomes, selfCareForm } from "~/features/plans/self-care-prompts";
import { crisisHelp } from "~/features/safety/country.server";
import { todayOf } from "~/time";
import { Page } from "~/ui/frame/page";

const { kind, content } = selfCareForm;

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const clock = clockOf(account);
  const today = todayOf(clock);
  const acts = (await listPlans(db, account.id, [kind])).map((plan) => listedAct(plan, today));
  // Someone whose membership has ended may still read what they wrote.
  if (acts.length === 0) await requireWriting(db, account, content);
  return {
    acts,
    today,
    ratings: await listRatings(db, account.id, account.timeZone),
    contacts: crisisHelp(request, account).contacts,
    mayWrite: mayWrite(account, content, clock.now),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (form.has("note")) {
    const note = String(form.get("note"));
    const what = Object.hasOwn(careOutcomes, note) ? note : null;
    return answerNote(db, request, { kind, form, what, row: "act" });
  }
  const sent = await answerNewPlan(db, request, { planForm: selfCareForm, form });
  return sent instanceof Response ? sent : data(sent.form, { status: sent.status });
}

export const meta: MetaFunction = () => [
  { title: "A list – Notes" },
  { name: "robots", content: "noindex" },
];

export default function SelfCareRoute() {
  return (
    <Page>
      <SelfCareSheet
        {...useLoaderData<typeof loader>()}
        state={useActionData<typeof action>() ?? emptyPlan(selfCareForm)}
      />
    </Page>
  );
}

export function ErrorBoundary() {
  return <UnsavedForm of={PlanPage} />;
}
