import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { ObservationPage } from "~/features/observations/form/observation-page";
import {
  requireSender,
  throwGone,
  type Unsaved,
} from "~/features/membership/require-writer.server";
import {
  formOf,
  submitObservation,
  unsavedForm,
} from "~/features/observations/form/submit-observation.server";
import { UnsavedForm } from "~/features/membership/unsaved-form";
import { isObservationKind } from "~/features/observations/observation";
import { findObservation } from "~/features/observations/observations.server";
import { crisisHelp } from "~/features/safety/country.server";
import { observationPath } from "~/http/paths";
import { Page } from "~/ui/frame/page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const observation = await findObservation(db, account.id, params.id!);
  if (!observation) throw data(null, { status: 404 });
  return {
    id: observation.id,
    state: formOf(observation),
    contacts: crisisHelp(request, account).contacts,
    lesson: null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = params.id!;
  const form = await request.formData();
  const kind = form.get("kind");
  if (!isObservationKind(kind)) {
    await requireAccount(db, request);
    throw data(null, { status: 400 });
  }
  const unsaved: Unsaved = (problem, viewer) => {
    const state = unsavedForm(kind, form, problem);
    const { contacts } = crisisHelp(request, viewer);
    return state && { state, contacts, id: problem === "gone" ? null : id, lesson: null };
  };
  const account = await requireSender(db, request, { content: null, unsaved });
  const before = await findObservation(db, account.id, id);
  if (before?.kind !== kind) throwGone(unsaved, account);
  const sent = await submitObservation(db, account.id, { kind, id }, form, clockOf(account));
  if (sent.form) return data(sent.form, { status: sent.status });
  return redirect(observationPath(sent.id), 303);
}

export const meta: MetaFunction = () => [
  { title: "A note – Notes" },
  { name: "robots", content: "noindex" },
];

export default function EditObservationRoute() {
  const { state, ...page } = useLoaderData<typeof loader>();
  return (
    <Page>
      <ObservationPage {...page} state={useActionData<typeof action>() ?? state} />
    </Page>
  );
}

export function ErrorBoundary() {
  return <UnsavedForm of={ObservationPage} />;
}
