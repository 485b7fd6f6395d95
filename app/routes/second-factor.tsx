import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { EntryPage } from "~/features/accounts/entry-page";
import { PasskeyUse } from "~/features/accounts/passkeys/use-passkey.server";
import { refuse, refuseForm } from "~/features/accounts/refuse.server";
import { PasskeyStep } from "~/features/accounts/passkeys/passkey-step";
import { CodeForm } from "~/features/accounts/second-factor/second-factor-forms";
import {
  SecondStep,
  verifySecondFactor,
} from "~/features/accounts/second-factor/second-factor.server";
import {
  passWithPasskey,
  requireSecondStep,
} from "~/features/accounts/second-factor/second-step.server";
import { signInAgain } from "~/features/accounts/second-factor/waiting-account.server";
import { homeOf } from "~/features/accounts/staff-roles.server";
import { readSession } from "~/features/membership/viewer.server";
import { nextOf } from "~/http/own-path";
import { parseForm } from "~/http/parse-form.server";
import { signInPath } from "~/http/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  const step = await requireSecondStep(db, request, await readSession(db, request));
  return { takesCode: step.takesCode, challenge: step.challenge };
}

export async function action({ request }: ActionFunctionArgs) {
  const step = await requireSecondStep(db, request, await readSession(db, request));
  const form = await request.formData();
  const isPasskey = form.get("intent") === "passkey";
  const submission = isPasskey ? parseForm(form, PasskeyUse) : parseForm(form, SecondStep);
  if (submission.status !== "success") return refuseForm(submission);

  const isShared = new URL(request.url).searchParams.get("shared") !== "0";
  const given = submission.value;
  const outcome =
    "code" in given
      ? await verifySecondFactor(db, request, step.account.id, { ...given, isShared })
      : await passWithPasskey(db, request, step, given, isShared);
  if (outcome.kind === "gone") throw redirect(signInAgain(request), { status: 303 });
  if (outcome.kind !== "in") {
    return refuse(submission, outcome, {
      wrong: isPasskey
        ? "That passkey doesn’t belong to this account."
        : "That code doesn’t fit, or was used before. Wait for the next one.",
    });
  }
  const home = homeOf(step.account.roles);
  return redirect(nextOf(request, home), { status: 303, headers: outcome.headers });
}

export const meta: MetaFunction = () => [{ title: "Your code – Notes" }];

export default function SecondFactorRoute() {
  const { takesCode, challenge } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <EntryPage title="One more step">
      {takesCode ? <CodeForm form="second-factor" label="Come in" result={result} /> : null}
      <PasskeyStep challenge={challenge} takesCode={takesCode} result={result} />
      <p className="small muted">
        <a href={signInPath()}>Start again</a>
      </p>
    </EntryPage>
  );
}
