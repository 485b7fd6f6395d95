import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { AskFormPage } from "~/features/asks/ask-form";
import { AskSheet } from "~/features/asks/ask-sheet";
import { eraseAsks } from "~/features/asks/asks.server";
import { loadAsk, requireAsk } from "~/features/asks/load-ask.server";
import { rehearseAsk } from "~/features/asks/rehearse-ask.server";
import { answerPart, partOf } from "~/features/asks/submit-ask.server";
import { UnsavedForm } from "~/features/membership/unsaved-form";
import { requireAccount } from "~/features/membership/viewer.server";
import { askPath, asksPath } from "~/http/paths";
import { Page } from "~/ui/frame/page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return loadAsk(db, request, params.id!);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = params.id!;
  const form = await request.formData();
  const intent = form.get("intent");
  if (intent === "erase") {
    const account = await requireAccount(db, request);
    await eraseAsks(db, account.id, id);
    return redirect(asksPath, 303);
  }
  if (intent === "rehearse") {
    const { account, ask } = await requireAsk(db, request, id);
    return rehearseAsk(db, account, ask, String(form.get("dialogue")));
  }
  const notSaved = await answerPart(db, request, { id, form });
  const part = partOf(form);
  if (!notSaved) return redirect(`${askPath(id)}#${part}`, 303);
  return data({ part, state: notSaved.form }, { status: notSaved.status });
}

export const meta: MetaFunction = () => [
  { title: "A note – Notes" },
  { name: "robots", content: "noindex" },
];

export default function AskRoute() {
  const page = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>() ?? null;
  return (
    <Page>
      <AskSheet {...page} returned={returned} />
    </Page>
  );
}

export function ErrorBoundary() {
  return <UnsavedForm of={AskFormPage} />;
}
