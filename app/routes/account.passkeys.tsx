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
import { PasskeyList } from "~/features/accounts/passkeys/passkey-list";
import {
  addPasskey,
  listPasskeys,
  NewPasskey,
  removePasskey,
} from "~/features/accounts/passkeys/passkeys.server";
import { refuse, refuseForm } from "~/features/accounts/refuse.server";
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
  if (form.get("intent") === "remove") {
    const isRemoved = await removePasskey(db, session.account.id, String(form.get("passkey")));
    if (!isRemoved) throw data(null, { status: 404 });
    return redirect(accountPasskeysPath, { status: 303 });
  }
  const submission = parseForm(form, NewPasskey);
  if (submission.status !== "success") return refuseForm(submission);
  const outcome = await addPasskey(db, request, session, submission.value);
  if (outcome.kind === "added") return redirect(accountPasskeysPath, { status: 303 });
  return refuse(submission, outcome.kind === "full" ? { kind: "wrong" } : outcome, {
    wrong: outcome.kind === "full" ? "Ten passkeys are the most. Remove one first." : notMade,
    gone: "This page was open for too long. Press the button again.",
  });
}

const notMade = "Your device made no passkey that fits here. Use another device or browser.";

export const meta: MetaFunction = () => [{ title: "Passkeys – Notes" }];

export default function PasskeysRoute() {
  const { passkeys, now, isStaff, ...form } = useLoaderData<typeof loader>();
  return (
    <AccountPage title="Passkeys" isBelow>
      <p>
        A passkey stays on your phone or computer. You come in with the fingerprint, face or PIN
        that opens the device, and type no password. Your password still works.
      </p>
      <p>
        Add one only on a device that nobody else can open. Its list of passkeys shows the address
        of this site.
      </p>
      {isStaff ? (
        <p>We recommend a passkey as your second step. Add one on each of two devices.</p>
      ) : null}
      <NewPasskeyForm {...form} result={useActionData<typeof action>()} />
      <noscript>
        <p>To add a passkey, your browser has to run scripts. You can remove one without them.</p>
      </noscript>
      {passkeys.length > 0 ? <PasskeyList passkeys={passkeys} now={now} /> : null}
      <p className="small muted">
        Lost a device? Remove its passkey here. You can always come in with your password or a link
        by email.
      </p>
    </AccountPage>
  );
}
