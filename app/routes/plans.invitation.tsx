import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { AskedTimes } from "~/features/asks/asked-times";
import { loadAsked } from "~/features/asks/load-ask.server";
import { UnsavedForm } from "~/features/membership/unsaved-form";
import { answerNewPlan } from "~/features/plans/form/answer-plan.server";
import { PlanPage } from "~/features/plans/form/plan-page";
import { invitationForm } from "~/features/plans/invitation/invitation-form";
import { InvitationPaused } from "~/features/plans/invitation/invitation-paused";
import { InvitationSheet } from "~/features/plans/invitation/invitation-sheet";
import { loadInvitation } from "~/features/plans/invitation/load-invitation.server";
import { Page } from "~/ui/frame/page";

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await loadInvitation(db, request, Date.now());
  // During a pause there is no plan, and no word of an ask leaves the server.
  return { ...page, asked: page.plan && (await loadAsked(db, request)) };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const sent = await answerNewPlan(db, request, { planForm: invitationForm, form });
  return sent instanceof Response ? sent : data(sent.form, { status: sent.status });
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
      ) : page.plan && page.asked && !sent ? (
        <InvitationSheet {...page.plan}>
          <AskedTimes {...page.asked} />
        </InvitationSheet>
      ) : (
        <PlanPage
          kind="invitation"
          id={null}
          lesson={page.lesson}
          state={sent ?? page.first}
          contacts={page.contacts}
        />
      )}
    </Page>
  );
}

export function ErrorBoundary() {
  return <UnsavedForm of={PlanPage} />;
}
