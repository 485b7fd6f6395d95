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
  /** What to do where the browser runs no scripts or knows no passkeys, as a sentence. */
  instead: string;
}

/**
 * A button that asks the device for a passkey and sends its answer. Devices answer only scripts, so
 * without script a sentence about another way stands in the button's place.
 */
export function PasskeyForm({ challenge, action, result, instead }: PasskeyFormProps) {
  return (
    <>
      <form
        method="post"
        action={action}
        className="flow flow--form needs-script"
        data-passkey="use"
        data-challenge={challenge}
      >
        <FormError result={result} />
        <Button size="wide" variant="quiet" name="intent" value="passkey">
          Use my fingerprint, face or PIN
        </Button>
        <PasskeyProblem />
        <AnswerFields names={["credentialId", "clientData", "deviceData", "signature"]} />
      </form>
      <Instead>Your browser can’t use a passkey here. {instead}</Instead>
    </>
  );
}

/** Stands behind a form of passkeys. The script shows it where the browser knows no passkeys. */
function Instead({ children }: { children: ReactNode }) {
  return <p className="small without-script">{children}</p>;
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
    <>
      <FormError result={result} />
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
        <Button name="intent" value="add">
          Add a passkey
        </Button>
        <PasskeyProblem />
        <AnswerFields names={["clientData", "deviceData", "publicKey", "algorithm"]} />
      </form>
      <Instead>
        To add a passkey, use a newer browser and let it run scripts. You can remove a passkey here
        without them. Your password and a link by email always let you in.
      </Instead>
    </>
  );
}

/** Stands last in its form: a first child without a height would leave a gap above the button. */
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
