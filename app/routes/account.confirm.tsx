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
  confirmPassword,
  PasswordAgain,
} from "~/features/accounts/password/change-password.server";
import { passwordField } from "~/ui/forms/form-field";
import { FormError } from "~/features/accounts/entry-page";
import { nextOf } from "~/http/own-path";
import { refuse, refuseForm } from "~/features/accounts/refuse.server";
import { requireSession } from "~/features/membership/viewer.server";
import { parseForm } from "~/http/parse-form.server";
import { accountPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { InputField } from "~/ui/forms/field";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireSession(db, request);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const session = await requireSession(db, request);
  const submission = parseForm(await request.formData(), PasswordAgain);
  if (submission.status !== "success") return refuseForm(submission);

  const outcome = await confirmPassword(db, session, submission.value.password);
  if (outcome.kind !== "in") {
    return refuse(submission, outcome, { wrong: "That isn’t your password." });
  }
  return redirect(nextOf(request, accountPath), { status: 303 });
}

export const meta: MetaFunction = () => [{ title: "Your password – Notes" }];

export default function ConfirmRoute() {
  const result = useActionData<typeof action>();
  return (
    <AccountPage
      title="Your password again"
      lead="This change affects the safety of your account, so please confirm that it’s you."
      isBelow
    >
      <form method="post" className="flow flow--form" noValidate>
        <FormError result={result} />
        <InputField
          label="Your password"
          autoComplete="current-password"
          {...passwordField("confirm", "password", result)}
        />
        <Button>Go on</Button>
      </form>
    </AccountPage>
  );
}
