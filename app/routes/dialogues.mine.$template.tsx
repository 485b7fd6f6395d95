import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { answerSituation } from "~/features/dialogues/situations/answer-situation.server";
import { situationContent, situationPrompts } from "~/features/dialogues/situations/situation";
import { SituationForm } from "~/features/dialogues/situations/situation-form";
import { findSituation } from "~/features/dialogues/situations/situations.server";
import { getTemplate } from "~/features/dialogues/situations/templates.server";
import { requireWriting } from "~/features/membership/require-writer.server";
import { UnsavedForm } from "~/features/membership/unsaved-form";
import { requireAccount } from "~/features/membership/viewer.server";
import { crisisHelp } from "~/features/safety/country.server";
import { noAnswers, readAnswers } from "~/ui/forms/prompt";
import { Page } from "~/ui/frame/page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  await requireWriting(db, account, situationContent);
  const template = await getTemplate(account.track, params.template!);
  const { searchParams } = new URL(request.url);
  const edit = searchParams.get("edit");
  const from = edit ?? searchParams.get("like");
  const situation = from ? await findSituation(db, account.id, from) : null;
  const { id, title, summary } = template;
  return {
    template: { id, title, summary },
    answers: situation
      ? readAnswers(situationPrompts, (name) => [situation[name as keyof typeof situationPrompts]])
      : noAnswers(situationPrompts),
    editing: edit && situation ? { id: edit, base: situation.edits ?? 0 } : null,
    contacts: crisisHelp(request, account).contacts,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const sent = await answerSituation(db, request, params.template!);
  return sent instanceof Response ? sent : data(sent.refused, { status: sent.status });
}

export const meta: MetaFunction = () => [{ title: "Practice – Notes" }];

export default function OwnSituationRoute() {
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page>
      <SituationForm {...useLoaderData<typeof loader>()} refused={refused} />
    </Page>
  );
}

export function ErrorBoundary() {
  return <UnsavedForm of={SituationForm} />;
}
