import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { EntryPage, FormError } from "~/features/accounts/entry-page";
import { LinkAddress } from "~/features/accounts/link/link-forms";
import { refuse, refuseForm } from "~/features/accounts/refuse.server";
import { requestReset, ResetRequest } from "~/features/accounts/password/reset.server";
import { parseForm } from "~/http/parse-form.server";
import { forgotPath, signInPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { Notice } from "~/ui/notice";

export function loader({ request }: LoaderFunctionArgs) {
  return { wasAsked: new URL(request.url).searchParams.has("asked") };
}

export async function action({ request }: ActionFunctionArgs) {
  const submission = parseForm(await request.formData(), ResetRequest);
  if (submission.status !== "success") return refuseForm(submission);

  const outcome = await requestReset(db, request, submission.value.email);
  if (outcome.kind !== "asked") return refuse(submission, outcome, { wrong: "Try again." });
  return redirect(`${forgotPath}?asked`, { status: 303 });
}

export const meta: MetaFunction = () => [{ title: "A new password – Notes" }];

export default function ForgotRoute() {
  const { wasAsked } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <EntryPage title="A new password">
      {wasAsked && !result ? (
        <Notice kind="good" title="Look in your mail">
          If that address has an account, a mail called “Your link” is on its way. The link works
          once, within an hour.
        </Notice>
      ) : null}
      <form method="post" action={forgotPath} className="flow flow--form" noValidate>
        <FormError result={result} />
        <LinkAddress form="forgot" result={result} />
        <Button size="wide">Send me a link</Button>
      </form>
      <p className="small muted">
        <a href={signInPath()}>Back to signing in</a>
      </p>
    </EntryPage>
  );
}
