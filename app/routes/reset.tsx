import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { EntryPage, FormError } from "~/features/accounts/entry-page";
import { passwordField } from "~/ui/forms/form-field";
import { LinkExpired } from "~/features/accounts/link-expired";
import { isLinkLive } from "~/features/accounts/one-time-link.server";
import { passwordLength } from "~/features/accounts/profile";
import { refuse, refuseForm } from "~/features/accounts/refuse.server";
import { Reset, resetPassword } from "~/features/accounts/password/reset.server";
import { parseForm } from "~/http/parse-form.server";
import { forgotPath, signInPath, todayPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { InputField } from "~/ui/forms/field";

export async function loader({ request }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return { token, isLive: await isLinkLive(db, "reset", token) };
}

export async function action({ request }: ActionFunctionArgs) {
  const submission = parseForm(await request.formData(), Reset);
  if (submission.status !== "success") return refuseForm(submission);

  const outcome = await resetPassword(db, request, submission.value);
  if ("headers" in outcome) {
    const page = outcome.kind === "in" ? todayPath : signInPath();
    return redirect(page, { status: 303, headers: outcome.headers });
  }
  return refuse(submission, outcome, { wrong: "This link has been used, or is too old." });
}

export const meta: MetaFunction = () => [{ title: "Your link – Notes" }];

export default function ResetRoute() {
  const { token, isLive } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <EntryPage title="A new password">
      {isLive ? (
        <form method="post" className="flow flow--form" noValidate>
          <FormError result={result} />
          <input type="hidden" name="token" value={token} />
          <InputField
            label="Your new password"
            hint={`At least ${passwordLength.min} characters. Everywhere you were signed in, you’ll be signed out.`}
            autoComplete="new-password"
            {...passwordField("reset", "password", result)}
          />
          <Button size="wide">Save this password</Button>
        </form>
      ) : (
        <LinkExpired again={forgotPath} />
      )}
    </EntryPage>
  );
}
