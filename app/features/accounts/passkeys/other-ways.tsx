import { ButtonLink } from "~/ui/forms/button";
import { PasskeyForm } from "./passkey-form";

interface OtherWaysProps {
  askLink: string;
  usePasskey: string;
  challenge: string;
}

/** The ways to sign in without the password: a link by mail, and a passkey. */
export function OtherWays({ askLink, usePasskey, challenge }: OtherWaysProps) {
  return (
    <>
      <p className="or">
        <span>or</span>
      </p>
      <ButtonLink variant="quiet" size="wide" href={askLink}>
        Email me a link instead
      </ButtonLink>
      <PasskeyForm
        challenge={challenge}
        action={usePasskey}
        instead="Use your password, or ask for a link by email."
      />
    </>
  );
}
