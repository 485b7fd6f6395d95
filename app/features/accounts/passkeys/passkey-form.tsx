import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/forms/button";
import { FormError } from "../entry-page";

interface PasskeyFormProps {
  /** From `newChallenge`. */
  challenge: string;
  /** Where the answer of the device goes; this page if left out. */
  action?: string;
  result?: SubmissionResult;
  /** Fields that stand above the button. */
  children?: ReactNode;
}

/**
 * A button that asks the device for a passkey and sends its answer. Devices answer scripts alone, so
 * without script there is no button: every page that has one offers another way.
 */
export function PasskeyForm({ challenge, action, result, children }: PasskeyFormProps) {
  return (
    <form
      method="post"
      action={action}
      className="flow flow--form needs-script"
      data-passkey="use"
      data-challenge={challenge}
    >
      <FormError result={result} />
      <AnswerFields names={["credentialId", "clientData", "deviceData", "signature"]} />
      {children}
      <Button size="wide" variant="quiet" name="intent" value="passkey">
        Use my fingerprint, face or PIN
      </Button>
      <PasskeyProblem />
    </form>
  );
}

interface NewPasskeyFormProps {
  challenge: string;
  algorithms: number[];
  /** The account's id and alias, which the device saves with the passkey. */
  owner: { id: string; alias: string };
  /** The passkeys that the account has, so that no device gets a second one. */
  known: string[];
  result?: SubmissionResult;
}

/** A button that makes the device create a passkey and sends it. */
export function NewPasskeyForm({
  challenge,
  algorithms,
  owner,
  known,
  result,
}: NewPasskeyFormProps) {
  return (
    <form
      method="post"
      className="flow flow--form needs-script"
      data-passkey="make"
      data-challenge={challenge}
      data-algorithms={algorithms.join(" ")}
      data-owner-id={owner.id}
      data-owner-name={owner.alias}
      data-known={known.join(" ")}
    >
      <FormError result={result} />
      <AnswerFields names={["clientData", "deviceData", "publicKey", "algorithm"]} />
      <Button name="intent" value="add">
        Add a passkey
      </Button>
      <PasskeyProblem />
    </form>
  );
}

function AnswerFields({ names }: { names: string[] }) {
  return names.map((name) => <input key={name} type="hidden" name={name} />);
}

function PasskeyProblem() {
  return (
    <p className="small" role="alert" data-passkey-problem="" hidden>
      Your device gave no passkey. Try again, or come in another way.
    </p>
  );
}
