import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import type { StaffRole } from "#db/schema";
import { db } from "~/db.server";
import { EntryPage, FormError } from "~/features/accounts/entry-page";
import { textField } from "~/ui/forms/form-field";
import { nextOf } from "~/http/own-path";
import { refuse, refuseForm } from "~/features/accounts/refuse.server";
import {
  verifySecondFactor,
  SecondStep,
} from "~/features/accounts/second-factor/second-factor.server";
import {
  requireWaitingAccount,
  signInAgain,
} from "~/features/accounts/second-factor/waiting-account.server";
import { readSession } from "~/features/membership/viewer.server";
import { parseForm } from "~/http/parse-form.server";
import { adminPath, deskPath, signInPath, todayPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { InputField } from "~/ui/forms/field";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireWaitingAccount(db, request, await readSession(db, request));
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const session = await readSession(db, request);
  const waiting = await requireWaitingAccount(db, request, session);
  const submission = parseForm(await request.formData(), SecondStep);
  if (submission.status !== "success") return refuseForm(submission);

  const isShared = new URL(request.url).searchParams.get("shared") !== "0";
  const { code } = submission.value;
  const outcome = await verifySecondFactor(db, request, waiting.id, { code, isShared });
  if (outcome.kind === "gone") throw redirect(signInAgain(request), { status: 303 });
  if (outcome.kind !== "in") {
    return refuse(submission, outcome, {
      wrong: "That code doesn’t fit, or was used before. Wait for the next one.",
    });
  }
  const home = homeOf(waiting.roles);
  return redirect(nextOf(request, home), { status: 303, headers: outcome.headers });
}

function homeOf(roles: readonly StaffRole[]) {
  if (roles.includes("admin")) return adminPath;
  return roles.includes("expert") ? deskPath() : todayPath;
}

export const meta: MetaFunction = () => [{ title: "Your code – Notes" }];

export default function SecondFactorRoute() {
  const result = useActionData<typeof action>();
  return (
    <EntryPage title="One more step">
      <form method="post" className="flow flow--form" noValidate>
        <FormError result={result} />
        <InputField
          label="The code your phone shows"
          hint="Six digits. If you’ve lost the phone, type one of your recovery codes."
          autoComplete="one-time-code"
          autoCapitalize="off"
          spellCheck={false}
          {...textField("second-factor", "code", result)}
        />
        <Button size="wide">Come in</Button>
      </form>
      <p className="small muted">
        <a href={signInPath()}>Start again</a>
      </p>
    </EntryPage>
  );
}
