import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { emptyForm } from "~/features/observations/form/form-state";
import { ObservationPage } from "~/features/observations/form/observation-page";
import { requireSender, requireWriting } from "~/features/membership/require-writer.server";
import {
  submitObservation,
  unsavedForm,
} from "~/features/observations/form/submit-observation.server";
import { UnsavedForm } from "~/features/membership/unsaved-form";
import { isObservationKind, observationContent } from "~/features/observations/observation";
import { crisisHelp } from "~/features/safety/country.server";
import { findAskedLesson, withLesson } from "~/features/statements/asked-lesson.server";
import { observationPath } from "~/http/paths";
import { todayOf } from "~/time";
import { Page } from "~/ui/frame/page";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  await requireWriting(db, account, observationContent);
  return {
    state: emptyForm(kindAsked(request), todayOf(clockOf(account))),
    contacts: crisisHelp(request, account).contacts,
    lesson: await findAskedLesson(request),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const kind = kindAsked(request);
  const lesson = await findAskedLesson(request);
  const account = await requireSender(db, request, {
    content: observationContent,
    unsaved: (problem, viewer) => {
      const state = unsavedForm(kind, form, problem);
      return state && { state, contacts: crisisHelp(request, viewer).contacts, id: null, lesson };
    },
  });
  const sent = await submitObservation(db, account.id, { kind, id: null }, form, clockOf(account));
  if (sent.form) return data(sent.form, { status: sent.status });
  return redirect(withLesson(observationPath(sent.id), lesson), 303);
}

function kindAsked(request: Request) {
  const kind = new URL(request.url).searchParams.get("kind") ?? "use";
  return isObservationKind(kind) ? kind : "use";
}

export const meta: MetaFunction = () => [
  { title: "New note – Notes" },
  { name: "robots", content: "noindex" },
];

export default function NewObservationRoute() {
  const { state, ...page } = useLoaderData<typeof loader>();
  return (
    <Page>
      <ObservationPage {...page} id={null} state={useActionData<typeof action>() ?? state} />
    </Page>
  );
}

export function ErrorBoundary() {
  return <UnsavedForm of={ObservationPage} />;
}
