import type { SubmissionResult } from "@conform-to/react";
import { accountPasskeysPath, accountSecondFactorPath } from "~/http/paths";
import { Notice } from "~/ui/notice";
import { PhoneKeyCard, RecoveryCodes } from "./phone-key-card";
import { FirstCodeForm, PasswordForm } from "./second-factor-forms";
import type { PhoneKey } from "./phone-key.server";

type SecondFactorResult =
  SubmissionResult | { kind: "shown"; recoveryCodes: string[]; phoneKey: PhoneKey | null };

interface SecondFactorPanelProps {
  isOn: boolean;
  isStaff: boolean;
  sent: SecondFactorResult | undefined;
}

/** The settings of the second step: off, being set up, or on. */
export function SecondFactorPanel({ isOn, isStaff, sent }: SecondFactorPanelProps) {
  if (sent && "kind" in sent) return <Shown {...sent} />;
  if (isOn) return <On isStaff={isStaff} result={sent} />;
  if (sent?.initialValue?.intent === "finish") return <FirstCodeAgain result={sent} />;
  return (
    <PasswordForm intent="start" result={sent} label="Begin">
      <p>
        After your password, you type a code that your phone shows. Someone who knows the password
        alone cannot come in. You need an authenticator app, which stays on the phone and looks like
        any other.
      </p>
      {isStaff ? (
        <p>
          You need this or a passkey before you can see what members write. We recommend{" "}
          <a href={accountPasskeysPath}>a passkey</a>: nobody can read it over your shoulder.
        </p>
      ) : null}
    </PasswordForm>
  );
}

function Shown({ recoveryCodes, phoneKey }: Extract<SecondFactorResult, { kind: "shown" }>) {
  return (
    <>
      <RecoveryCodes codes={recoveryCodes} />
      {phoneKey ? (
        <>
          <PhoneKeyCard {...phoneKey} />
          <FirstCodeForm />
        </>
      ) : null}
    </>
  );
}

// The key is shown only once. By now the phone has it.
function FirstCodeAgain({ result }: { result: SubmissionResult }) {
  return (
    <>
      <FirstCodeForm result={result} />
      <p className="small muted">
        No code fits? <a href={accountSecondFactorPath}>Begin again, with a new key</a>.
      </p>
    </>
  );
}

function On({ isStaff, result }: { isStaff: boolean; result: SubmissionResult | undefined }) {
  return (
    <>
      <Notice kind="good" title="It is on">
        After your password we ask for a code from your phone.
      </Notice>
      <PasswordForm intent="renew" result={result} label="Make new recovery codes" isQuiet>
        <p>New recovery codes take the place of the ones you have.</p>
      </PasswordForm>
      {isStaff ? null : (
        <PasswordForm intent="stop" result={result} label="Turn it off" isQuiet>
          <p>Without it, your password alone lets you in.</p>
        </PasswordForm>
      )}
    </>
  );
}
