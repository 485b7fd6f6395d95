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
import { listSupport } from "~/features/plans/support-network/support-list";
import { supportForm } from "~/features/plans/support-network/support-prompts";
import { SupportSheet } from "~/features/plans/support-network/support-sheet";
import { crisisHelp } from "~/features/safety/country.server";
import { todayOf } from "~/time";
import { Page } from "~/ui/frame/page";

const { kind, content } = supportForm;

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const clock = clockOf(account);
  const today = todayOf(clock);
  const network = listSupport(await listPlans(db, account.id, [kind]), today);
  // Someone whose membership has ended may still read what they wrote.
  if (network.length === 0) await requireWriting(db, account, content);
  return {
    network,
    today,
    contacts: crisisHelp(request, account).contacts,
    mayWrite: mayWrite(account, content, clock.now),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (form.has("note")) {
    const what = form.get("note") === "touch" ? "touch" : null;
    return answerNote(db, request, { kind, form, what, row: "support" });
  }
  const sent = await answerNewPlan(db, request, { planForm: supportForm, form });
  return sent instanceof Response ? sent : data(sent.form, { status: sent.status });
}

export const meta: MetaFunction = () => [
  { title: "A list – Notes" },
  { name: "robots", content: "noindex" },
];

export default function SupportRoute() {
  return (
    <Page>
      <SupportSheet
        {...useLoaderData<typeof loader>()}
        state={useActionData<typeof action>() ?? emptyPlan(supportForm)}
      />
    </Page>
  );
}

export function ErrorBoundary() {
  return <UnsavedForm of={PlanPage} />;
}
