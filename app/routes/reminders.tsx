import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { UnsavedForm } from "~/features/membership/unsaved-form";
import { answerReminder } from "~/features/reminders/answer-reminder.server";
import { loadReminder } from "~/features/reminders/load-reminder.server";
import { RemindersPage } from "~/features/reminders/reminders-page";
import { Page } from "~/ui/frame/page";

export async function loader({ request }: LoaderFunctionArgs) {
  return loadReminder(db, request);
}

export async function action({ request }: ActionFunctionArgs) {
  const sent = await answerReminder(db, request);
  return sent instanceof Response ? sent : data(sent.form, { status: sent.status });
}

export const meta: MetaFunction = () => [
  { title: "A note – Notes" },
  { name: "robots", content: "noindex" },
];

export default function RemindersRoute() {
  const { state, ...page } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <Page>
      <RemindersPage {...page} state={sent ?? state} />
    </Page>
  );
}

export function ErrorBoundary() {
  return <UnsavedForm of={RemindersPage} />;
}
