import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { db } from "~/db.server";
import { AccountPage } from "~/features/accounts/account-page";
import { FormError } from "~/features/accounts/entry-page";
import { refuse, refuseForm } from "~/features/accounts/refuse.server";
import {
  hasSecondFactor,
  proveSecondFactor,
  SecondStep,
} from "~/features/accounts/second-factor/second-factor.server";
import { requireSession } from "~/features/membership/viewer.server";
import { nextOf } from "~/http/own-path";
import { parseForm } from "~/http/parse-form.server";
import { accountPath, accountSecondFactorPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { InputField } from "~/ui/forms/field";
import { textField } from "~/ui/forms/form-field";

export async function loader({ request }: LoaderFunctionArgs) {
  const { account } = await requireSession(db, request);
  if (!(await hasSecondFactor(db, account.id))) throw redirect(accountSecondFactorPath);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const session = await requireSession(db, request);
  const submission = parseForm(await request.formData(), SecondStep);
  if (submission.status !== "success") return refuseForm(submission);
  const outcome = await proveSecondFactor(db, request, session, submission.value.code);
  if (outcome.kind !== "in") {
    return refuse(submission, outcome, {
      wrong: "That code doesn’t fit, or was used before. Wait for the next one.",
      gone: "Your account has no two-step sign-in yet.",
    });
  }
  return redirect(nextOf(request, accountPath), { status: 303 });
}

export const meta: MetaFunction = () => [{ title: "Your code – Notes" }];

export default function CodeRoute() {
  const result = useActionData<typeof action>();
  return (
    <AccountPage
      title="Your code again"
      lead="What you are about to change belongs to other people, so please confirm that it’s you."
      isBelow
    >
      <form method="post" className="flow flow--form" noValidate>
        <FormError result={result} />
        <InputField
          label="The code your phone shows"
          hint="Six digits. If you’ve lost the phone, type one of your recovery codes."
          autoComplete="one-time-code"
          autoCapitalize="off"
          spellCheck={false}
          {...textField("code", "code", result)}
        />
        <Button>Go on</Button>
      </form>
    </AccountPage>
  );
}
