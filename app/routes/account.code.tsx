import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { AccountPage } from "~/features/accounts/account-page";
import { newChallenge } from "~/features/accounts/passkeys/challenge.server";
import { hasPasskey } from "~/features/accounts/passkeys/passkeys.server";
import { PasskeyUse, provePasskey } from "~/features/accounts/passkeys/use-passkey.server";
import { refuse, refuseForm } from "~/features/accounts/refuse.server";
import { PasskeyStep } from "~/features/accounts/passkeys/passkey-step";
import { CodeForm } from "~/features/accounts/second-factor/second-factor-forms";
import {
  hasSecondFactor,
  proveSecondFactor,
  SecondStep,
} from "~/features/accounts/second-factor/second-factor.server";
import { requireSession } from "~/features/membership/viewer.server";
import { nextOf } from "~/http/own-path";
import { parseForm } from "~/http/parse-form.server";
import { accountPath, accountSecondFactorPath } from "~/http/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  const { id, account } = await requireSession(db, request);
  const takesCode = await hasSecondFactor(db, account.id);
  const challenge = (await hasPasskey(db, account.id)) ? newChallenge(id) : null;
  if (!takesCode && !challenge) throw redirect(accountSecondFactorPath);
  return { takesCode, challenge };
}

export async function action({ request }: ActionFunctionArgs) {
  const session = await requireSession(db, request);
  const form = await request.formData();
  const isPasskey = form.get("intent") === "passkey";
  const submission = isPasskey ? parseForm(form, PasskeyUse) : parseForm(form, SecondStep);
  if (submission.status !== "success") return refuseForm(submission);
  const given = submission.value;
  const outcome =
    "code" in given
      ? await proveSecondFactor(db, request, session, given.code)
      : await provePasskey(db, session, given);
  if (outcome.kind !== "in") {
    return refuse(submission, outcome, {
      wrong: isPasskey
        ? "That passkey doesn’t belong to this account."
        : "That code doesn’t fit, or was used before. Wait for the next one.",
      gone: isPasskey
        ? "This page was open for too long. Press the button again."
        : "Your account has no two-step sign-in yet.",
    });
  }
  return redirect(nextOf(request, accountPath), { status: 303 });
}

export const meta: MetaFunction = () => [{ title: "Your code – Notes" }];

export default function CodeRoute() {
  const { takesCode, challenge } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <AccountPage
      title="Your code again"
      lead="What you are about to change belongs to other people, so please confirm that it’s you."
      isBelow
    >
      {takesCode ? <CodeForm form="code" label="Go on" result={result} /> : null}
      <PasskeyStep challenge={challenge} takesCode={takesCode} result={result} />
    </AccountPage>
  );
}
