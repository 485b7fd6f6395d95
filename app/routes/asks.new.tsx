import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { AskFormPage } from "~/features/asks/ask-form";
import { loadNewAsk } from "~/features/asks/load-ask.server";
import { answerNewAsk, partOf } from "~/features/asks/submit-ask.server";
import { UnsavedForm } from "~/features/membership/unsaved-form";
import { Page } from "~/ui/frame/page";

export async function loader({ request }: LoaderFunctionArgs) {
  return loadNewAsk(db, request);
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const sent = await answerNewAsk(db, request, form);
  if (sent instanceof Response) return sent;
  return data({ part: partOf(form), state: sent.form }, { status: sent.status });
}

export const meta: MetaFunction = () => [
  { title: "New note – Notes" },
  { name: "robots", content: "noindex" },
];

export default function NewAskRoute() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <Page>
      <AskFormPage {...page} {...sent} id={null} />
    </Page>
  );
}

export function ErrorBoundary() {
  return <UnsavedForm of={AskFormPage} />;
}
