import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { AccountPage } from "~/features/accounts/account-page";
import { AddressChange, requestAddressChange } from "~/features/accounts/change-address.server";
import { textField } from "~/ui/forms/form-field";
import { FormError } from "~/features/accounts/entry-page";
import { refuseForm } from "~/features/accounts/refuse.server";
import { requireRecentSignIn } from "~/features/membership/viewer.server";
import { parseForm } from "~/http/parse-form.server";
import { accountAddressPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { InputField } from "~/ui/forms/field";
import { Notice } from "~/ui/notice";

export async function loader({ request }: LoaderFunctionArgs) {
  const { email } = await requireRecentSignIn(db, request);
  return { email, wasAsked: new URL(request.url).searchParams.has("asked") };
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requireRecentSignIn(db, request);
  const submission = parseForm(await request.formData(), AddressChange);
  if (submission.status !== "success") return refuseForm(submission);

  await requestAddressChange(db, account, submission.value.email);
  return redirect(`${accountAddressPath}?asked`, { status: 303 });
}

export const meta: MetaFunction = () => [{ title: "Your address – Notes" }];

export default function AddressRoute() {
  const { email, wasAsked } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <AccountPage title="Change your address" lead={`Now it is ${email}.`} isBelow>
      {wasAsked && !result ? (
        <Notice kind="good" title="Check your new email address">
          Open the link we sent there within an hour to finish the change. If no email comes, that
          address may already have an account here. We also send a short note to your old address.
        </Notice>
      ) : null}
      <form method="post" action={accountAddressPath} className="flow flow--form" noValidate>
        <FormError result={result} />
        <InputField
          label="Your new email address"
          hint="Use one that nobody else reads. The mail will be called “Your link.”"
          type="email"
          autoComplete="email"
          {...textField("address", "email", result)}
        />
        <Button>Send a link there</Button>
      </form>
    </AccountPage>
  );
}
