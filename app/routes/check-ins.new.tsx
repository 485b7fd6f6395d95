import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { answerCheckIn } from "~/features/check-ins/answer-check-in.server";
import { dueWeek } from "~/features/check-ins/check-in";
import { CheckInPage } from "~/features/check-ins/check-in-page";
import { checkInPrompts } from "~/features/check-ins/check-in-prompts";
import { listDone } from "~/features/check-ins/check-ins.server";
import { UnsavedForm } from "~/features/membership/unsaved-form";
import { requireAccount } from "~/features/membership/viewer.server";
import { planState } from "~/features/plans/form/plan-state";
import { crisisHelp } from "~/features/safety/country.server";
import { checkInsPath } from "~/http/paths";
import { noAnswers } from "~/ui/forms/prompt";
import { Page } from "~/ui/frame/page";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const week = dueWeek(await listDone(db, account.id), Date.now());
  if (week === null) throw redirect(checkInsPath, 303);
  const { contacts } = crisisHelp(request, account);
  return { state: planState({ answers: noAnswers(checkInPrompts) }), contacts };
}

export async function action({ request }: ActionFunctionArgs) {
  const sent = await answerCheckIn(db, request);
  return sent instanceof Response ? sent : data(sent.form, { status: sent.status });
}

export const meta: MetaFunction = () => [
  { title: "New note – Notes" },
  { name: "robots", content: "noindex" },
];

export default function NewCheckInRoute() {
  const { state, contacts } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <Page>
      <CheckInPage state={sent ?? state} contacts={contacts} />
    </Page>
  );
}

export function ErrorBoundary() {
  return <UnsavedForm of={CheckInPage} />;
}
