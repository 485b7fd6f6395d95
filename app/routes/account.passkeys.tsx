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
import { newChallenge } from "~/features/accounts/passkeys/challenge.server";
import { offeredAlgorithms } from "~/features/accounts/passkeys/device-answer.server";
import { NewPasskeyForm } from "~/features/accounts/passkeys/passkey-form";
import { AboutPasskeys, PasskeyList } from "~/features/accounts/passkeys/passkey-list";
import {
  addPasskey,
  listPasskeys,
  NewPasskey,
  RemovedPasskey,
} from "~/features/accounts/passkeys/passkeys.server";
import { refuse, refuseForm } from "~/features/accounts/refuse.server";
import { removeStepPasskey } from "~/features/accounts/second-factor/second-step.server";
import type { AccountSession } from "~/features/accounts/session/session.server";
import { requireRecentSecondStep } from "~/features/membership/own-second-step.server";
import { parseForm } from "~/http/parse-form.server";
import { accountPasskeysPath } from "~/http/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  const { id, account } = await requireRecentSecondStep(db, request);
  const passkeys = await listPasskeys(db, account.id);
  return {
    passkeys,
    known: passkeys.map(({ credential_id }) => credential_id),
    owner: { id: account.id, alias: account.alias },
    isStaff: account.roles.length > 0,
    challenge: newChallenge(id),
    algorithms: offeredAlgorithms,
    now: Date.now(),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const session = await requireRecentSecondStep(db, request);
  const form = await request.formData();
  if (form.get("intent") === "remove") return remove(session, form);
  const submission = parseForm(form, NewPasskey);
  if (submission.status !== "success") return refuseForm(submission);
  const outcome = await addPasskey(db, request, session, submission.value);
  if (outcome.kind === "added") return redirect(accountPasskeysPath, { status: 303 });
  return refuse(submission, outcome.kind === "full" ? { kind: "wrong" } : outcome, {
    wrong: outcome.kind === "full" ? "Ten passkeys are the most. Remove one first." : notMade,
    gone: "This page was open for too long. Press the button again.",
  });
}

async function remove({ account }: AccountSession, form: FormData) {
  const submission = parseForm(form, RemovedPasskey);
  if (submission.status !== "success") return refuseForm(submission);
  const outcome = await removeStepPasskey(db, account, submission.value.passkey);
  if (outcome === "unknown") throw data(null, { status: 404 });
  if (outcome === "needed") return refuse(submission, { kind: "wrong" }, { wrong: needed });
  return redirect(accountPasskeysPath, { status: 303 });
}

const needed = "You need a second step. Add another one before you remove this passkey.";
const notMade = "Your device made no passkey that fits here. Use another device or browser.";

export const meta: MetaFunction = () => [{ title: "Passkeys – Notes" }];

export default function PasskeysRoute() {
  const { passkeys, now, isStaff, ...form } = useLoaderData<typeof loader>();
  return (
    <AccountPage title="Passkeys" isBelow>
      <AboutPasskeys isStaff={isStaff} />
      <NewPasskeyForm {...form} result={useActionData<typeof action>()} />
      {passkeys.length > 0 ? <PasskeyList passkeys={passkeys} now={now} /> : null}
      <p className="small muted">
        Lost a device? Come in with your password or a link by email, and remove its passkey here.
      </p>
    </AccountPage>
  );
}
