import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { EntryPage } from "~/features/accounts/entry-page";
import { UseLinkForm } from "~/features/accounts/link/link-forms";
import { findLinkAddress } from "~/features/accounts/link/sign-in-link.server";
import { LinkUse, signInByLink } from "~/features/accounts/link/use-link.server";
import { LinkExpired } from "~/features/accounts/link-expired";
import { refuse, refuseForm } from "~/features/accounts/refuse.server";
import { formKey } from "~/http/form-use.server";
import { parseForm } from "~/http/parse-form.server";
import { askLinkPath, secondStepPath, todayPath } from "~/http/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return { token, email: await findLinkAddress(db, token) };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const submission = parseForm(form, LinkUse);
  if (submission.status !== "success") return refuseForm(submission);

  const outcome = await signInByLink(db, request, submission.value, formKey(form));
  if (!("headers" in outcome)) {
    return refuse(submission, outcome, { wrong: "This link has been used, or is too old." });
  }
  const step = secondStepPath(submission.value.isShared);
  const to = outcome.kind === "in" ? todayPath : step;
  return redirect(to, { status: 303, headers: outcome.headers });
}

export const meta: MetaFunction = () => [{ title: "Your link – Notes" }];

export default function MailedLinkRoute() {
  const { token, email } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <EntryPage title="Your link">
      {email ? (
        <UseLinkForm token={token} email={email} result={result} />
      ) : (
        <LinkExpired again={askLinkPath()} within="ten minutes" />
      )}
    </EntryPage>
  );
}
