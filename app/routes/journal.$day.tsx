import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { softCuesOf } from "~/features/journal/load-journal.server";
import { JournalPage } from "~/features/journal/journal-page";
import { eraseEntry, findEntry } from "~/features/journal/journal.server";
import { submitEntry, unsavedEntry } from "~/features/journal/submit-entry.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { UnsavedForm } from "~/features/membership/unsaved-form";
import { requireAccount } from "~/features/membership/viewer.server";
import { sentForm } from "~/features/observations/form/form-state";
import {
  requireSender,
  throwGone,
  type Unsaved,
} from "~/features/membership/require-writer.server";
import { crisisHelp } from "~/features/safety/country.server";
import { journalPath } from "~/http/paths";
import { Page } from "~/ui/frame/page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const { answers, updatedAt: base } = await ownEntry(account.id, params.day!);
  return {
    day: answers.day,
    state: sentForm({ answers, base, soft: softCuesOf(answers) }),
    contacts: crisisHelp(request, account).contacts,
    lesson: null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const day = params.day!;
  const form = await request.formData();
  form.set("day", day);
  const unsaved: Unsaved = (problem, viewer) => {
    const state = unsavedEntry(form, problem);
    const { contacts } = crisisHelp(request, viewer);
    return state && { state, contacts, day: problem === "gone" ? null : day, lesson: null };
  };
  const account = await requireSender(db, request, { content: null, unsaved });
  if (!(await findEntry(db, account.id, day))) throwGone(unsaved, account);
  if (form.get("intent") === "erase") {
    await eraseEntry(db, account.id, day);
    return redirect(journalPath, 303);
  }
  const sent = await submitEntry(db, account.id, form, clockOf(account));
  if (sent.form) return data(sent.form, { status: sent.status });
  return redirect(journalPath, 303);
}

async function ownEntry(accountId: string, day: string) {
  const entry = await findEntry(db, accountId, day);
  if (!entry) throw data(null, { status: 404 });
  return entry;
}

export const meta: MetaFunction = () => [
  { title: "A note – Notes" },
  { name: "robots", content: "noindex" },
];

export default function EntryRoute() {
  const { state, ...page } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <Page>
      <JournalPage {...page} state={sent ?? state} />
    </Page>
  );
}

export function ErrorBoundary() {
  return <UnsavedForm of={JournalPage} />;
}
