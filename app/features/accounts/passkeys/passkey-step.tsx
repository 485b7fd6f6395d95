import type { SubmissionResult } from "@conform-to/react";
import { PasskeyForm } from "./passkey-form";

interface PasskeyStepProps {
  /** From `newChallenge`; null for an account without a passkey. */
  challenge: string | null;
  /** Whether the page asks for a code as well. */
  takesCode: boolean;
  result: SubmissionResult | undefined;
}

/** The passkey as the second step, and the way in for somebody who has lost the device. */
export function PasskeyStep({ challenge, takesCode, result }: PasskeyStepProps) {
  if (!challenge) return null;
  if (takesCode) {
    return (
      <PasskeyForm
        challenge={challenge}
        instead="Type the code your phone shows, or a recovery code."
      />
    );
  }
  return (
    <>
      <PasskeyForm
        challenge={challenge}
        result={result}
        instead="Use a newer browser and let it run scripts."
      />
      <p className="small muted">
        Lost the device? Use another one that has a passkey of yours. If there is none, ask whoever
        runs this site to reset your second step. Your account stays as it is.
      </p>
    </>
  );
}
