import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { sendShareAnswer } from "~/features/answers/consent/share-action.server";
import { ShareSheet } from "~/features/answers/consent/share-sheet";
import { findShare } from "~/features/answers/consent/share.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { questionPath } from "~/http/paths";
import { ErrorPage } from "~/ui/frame/error-page";
import { Page } from "~/ui/frame/page";

// Members decide about their words even after the membership has ended.
export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const share = await findShare(db, account.id, params.id!);
  if (!share) throw data(null, { status: 404 });
  return { share, clock: clockOf(account) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(db, request);
  const questionId = params.id!;
  const share = await findShare(db, account.id, questionId);
  // A form that is sent again finds nothing left to decide.
  if (!share) throw redirect(questionPath(questionId), { status: 303 });
  return sendShareAnswer({ accountId: account.id, share, form: await request.formData() });
}

export const meta: MetaFunction = () => [
  { title: "Question – Notes" },
  { name: "robots", content: "noindex" },
];

export default function ShareRoute() {
  const { share, clock } = useLoaderData<typeof loader>();
  const { result } = useActionData<typeof action>() ?? {};
  return (
    <Page>
      <ShareSheet share={share} clock={clock} result={result} />
    </Page>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
