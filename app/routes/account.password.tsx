import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { db } from "~/db.server";
import { AccountPage } from "~/features/accounts/account-page";
import {
  changePassword,
  PasswordChange,
} from "~/features/accounts/password/change-password.server";
import { passwordField } from "~/ui/forms/form-field";
import { FormError } from "~/features/accounts/entry-page";
import { passwordLength } from "~/features/accounts/profile";
import { refuse, refuseForm } from "~/features/accounts/refuse.server";
import { requireRecentSignIn, requireSession } from "~/features/membership/viewer.server";
import { parseForm } from "~/http/parse-form.server";
import { accountDonePath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { InputField } from "~/ui/forms/field";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRecentSignIn(db, request);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  await requireRecentSignIn(db, request);
  const session = await requireSession(db, request);
  const submission = parseForm(await request.formData(), PasswordChange);
  if (submission.status !== "success") return refuseForm(submission);

  const outcome = await changePassword(db, request, session, submission.value);
  if (outcome.kind !== "in") {
    return refuse(submission, outcome, { wrong: "That isn’t your current password." });
  }
  return redirect(accountDonePath("password"), { status: 303, headers: outcome.headers });
}

export const meta: MetaFunction = () => [{ title: "Your password – Notes" }];

export default function PasswordRoute() {
  const result = useActionData<typeof action>();
  return (
    <AccountPage
      title="Change your password"
      lead="Everywhere else you are signed in, you’ll be signed out."
      isBelow
    >
      <form method="post" className="flow flow--form" noValidate>
        <FormError result={result} />
        <InputField
          label="Your current password"
          autoComplete="current-password"
          {...passwordField("password", "current", result)}
        />
        <InputField
          label="Your new password"
          hint={`At least ${passwordLength.min} characters. A few words in a row work well.`}
          autoComplete="new-password"
          {...passwordField("password", "password", result)}
        />
        <Button>Change the password</Button>
      </form>
    </AccountPage>
  );
}
