import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { JournalPage } from "~/features/journal/journal-page";
import { journalContent, journalPrompts } from "~/features/journal/journal-prompts";
import { submitEntry, unsavedEntry } from "~/features/journal/submit-entry.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { UnsavedForm } from "~/features/membership/unsaved-form";
import { requireAccount } from "~/features/membership/viewer.server";
import { sentForm } from "~/features/observations/form/form-state";
import { requireSender, requireWriting } from "~/features/membership/require-writer.server";
import { crisisHelp } from "~/features/safety/country.server";
import { findAskedLesson } from "~/features/statements/asked-lesson.server";
import { journalPath } from "~/http/paths";
import { todayOf } from "~/time";
import { noAnswers } from "~/ui/forms/prompt";
import { Page } from "~/ui/frame/page";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  await requireWriting(db, account, journalContent);
  const day = todayOf(clockOf(account));
  return {
    state: sentForm({ answers: { ...noAnswers(journalPrompts), day } }),
    contacts: crisisHelp(request, account).contacts,
    lesson: await findAskedLesson(request),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const lesson = await findAskedLesson(request);
  const account = await requireSender(db, request, {
    content: journalContent,
    unsaved: (problem, viewer) => {
      const state = unsavedEntry(form, problem);
      return state && { state, contacts: crisisHelp(request, viewer).contacts, day: null, lesson };
    },
  });
  const sent = await submitEntry(db, account.id, form, clockOf(account));
  if (sent.form) return data(sent.form, { status: sent.status });
  return redirect(journalPath, 303);
}

export const meta: MetaFunction = () => [
  { title: "New note – Notes" },
  { name: "robots", content: "noindex" },
];

export default function NewEntryRoute() {
  const { state, ...page } = useLoaderData<typeof loader>();
  return (
    <Page>
      <JournalPage {...page} day={null} state={useActionData<typeof action>() ?? state} />
    </Page>
  );
}

export function ErrorBoundary() {
  return <UnsavedForm of={JournalPage} />;
}
