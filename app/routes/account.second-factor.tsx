import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { AccountPage } from "~/features/accounts/account-page";
import { nextOf } from "~/http/own-path";
import { refuse, refuseForm } from "~/features/accounts/refuse.server";
import { SecondFactorPanel } from "~/features/accounts/second-factor/second-factor-panel";
import {
  changeSecondFactor,
  SecondFactorChange,
} from "~/features/accounts/second-factor/second-factor-setup.server";
import { hasSecondFactor } from "~/features/accounts/second-factor/second-factor.server";
import { requireOwnSecondStep } from "~/features/membership/own-second-step.server";
import { parseForm } from "~/http/parse-form.server";
import { accountDonePath } from "~/http/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  const { id, roles } = (await requireOwnSecondStep(db, request)).account;
  return { isOn: await hasSecondFactor(db, id), isStaff: roles.length > 0 };
}

export async function action({ request }: ActionFunctionArgs) {
  const { id, roles } = (await requireOwnSecondStep(db, request)).account;
  const submission = parseForm(await request.formData(), SecondFactorChange);
  if (submission.status !== "success") return refuseForm(submission);
  const { intent } = submission.value;
  if (intent === "stop" && roles.length > 0) throw data(null, { status: 404 });

  const outcome = await changeSecondFactor(db, request, id, submission.value);
  switch (outcome.kind) {
    case "in":
      return redirect(nextOf(request, accountDonePath("second-factor")), {
        status: 303,
        headers: outcome.headers,
      });
    case "shown":
      return data(outcome);
    default:
      return refuse(submission, outcome, {
        wrong: intent === "finish" ? "That code doesn’t fit." : "That isn’t your password.",
        gone: "That can’t be done now. Begin again.",
      });
  }
}

export const meta: MetaFunction = () => [{ title: "A second step – Notes" }];

export default function SecondFactorSetupRoute() {
  const { isOn, isStaff } = useLoaderData<typeof loader>();
  return (
    <AccountPage title="A second step when you sign in" isBelow>
      <SecondFactorPanel isOn={isOn} isStaff={isStaff} sent={useActionData<typeof action>()} />
    </AccountPage>
  );
}
