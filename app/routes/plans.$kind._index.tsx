import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { UnsavedForm } from "~/features/membership/unsaved-form";
import { clockOf } from "~/features/accounts/time-zone.server";
import { readAccount } from "~/features/membership/viewer.server";
import { answerPage } from "~/features/plans/one-page/answer-page.server";
import { OnePageSheet } from "~/features/plans/one-page/one-page-sheet";
import { isOnePage, savedPage } from "~/features/plans/one-page/page-state";
import { findOnePage } from "~/features/plans/one-page/save-page.server";
import { findPlanForm } from "~/features/plans/plan-forms";
import { crisisHelp } from "~/features/safety/country.server";
import { findAskedLesson } from "~/features/statements/asked-lesson.server";
import { isoDay } from "~/time";
import { Page } from "~/ui/frame/page";

// Open to everyone, whatever their safety check says. Only the notebook needs an account.
export async function loader({ request, params }: LoaderFunctionArgs) {
  const planForm = pageFormNamed(params.kind);
  const account = await readAccount(db, request);
  const { timeZone } = clockOf(account);
  const saved = account && (await findOnePage(db, account.id, planForm.kind));
  return {
    kind: planForm.kind,
    contacts: crisisHelp(request, account).contacts,
    isSignedIn: account !== null,
    saved: saved && { state: savedPage(planForm, saved), on: isoDay(saved.updatedAt, timeZone) },
    isChanging: new URL(request.url).searchParams.has("change"),
    lesson: await findAskedLesson(request),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const planForm = pageFormNamed(params.kind);
  return answerPage(db, request, { planForm, form: await request.formData() });
}

function pageFormNamed(kind: string | undefined) {
  const form = findPlanForm(kind);
  if (!form || !isOnePage(form)) throw data(null, { status: 404 });
  return form;
}

export const meta: MetaFunction = () => [
  { title: "Notes" },
  { name: "robots", content: "noindex" },
];

export default function OnePageRoute() {
  const sent = useActionData<typeof action>() ?? null;
  return (
    <Page>
      <OnePageSheet {...useLoaderData<typeof loader>()} sent={sent} />
    </Page>
  );
}

export function ErrorBoundary() {
  return <UnsavedForm of={OnePageSheet} />;
}
