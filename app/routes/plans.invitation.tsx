import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { UnsavedForm } from "~/features/membership/unsaved-form";
import { answerNewPlan } from "~/features/plans/form/answer-plan.server";
import { PlanPage } from "~/features/plans/form/plan-page";
import { planState } from "~/features/plans/form/plan-state";
import { invitationForm } from "~/features/plans/invitation/invitation-form";
import { InvitationPaused } from "~/features/plans/invitation/invitation-paused";
import { InvitationSheet } from "~/features/plans/invitation/invitation-sheet";
import { loadInvitation } from "~/features/plans/invitation/load-invitation.server";
import { answerAsk } from "~/features/plans/invitation/log-ask.server";
import { UnsavedAsk } from "~/features/plans/invitation/unsaved-ask";
import { planPath } from "~/http/paths";
import { Page } from "~/ui/frame/page";

export async function loader({ request }: LoaderFunctionArgs) {
  return loadInvitation(db, request, Date.now());
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (form.has("log")) {
    const notSaved = await answerAsk(db, request, form);
    if (!notSaved) return redirect(`${planPath("invitation")}#log`, 303);
    return data({ ask: notSaved.form, plan: null }, { status: notSaved.status });
  }
  const sent = await answerNewPlan(db, request, { planForm: invitationForm, form });
  if (sent instanceof Response) return sent;
  return data({ ask: null, plan: sent.form }, { status: sent.status });
}

export const meta: MetaFunction = () => [
  { title: "A note – Notes" },
  { name: "robots", content: "noindex" },
];

export default function InvitationRoute() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <Page>
      {page.isPaused ? (
        <InvitationPaused id={page.id} contacts={page.contacts} />
      ) : page.plan && !sent?.plan ? (
        <InvitationSheet
          {...page.plan}
          contacts={page.contacts}
          state={sent?.ask ?? planState({ answers: {} })}
        />
      ) : (
        <PlanPage
          kind="invitation"
          id={null}
          lesson={page.lesson}
          state={sent?.plan ?? page.first}
          contacts={page.contacts}
        />
      )}
    </Page>
  );
}

export function ErrorBoundary() {
  return <UnsavedForm of={UnsavedAsk} />;
}
