import type { SubmissionResult } from "@conform-to/react";
import { FormError } from "~/features/accounts/entry-page";
import { ownAmountPath, signInPath, signUpPath } from "~/http/paths";
import { Button, ButtonLink } from "~/ui/forms/button";
import { InputField } from "~/ui/forms/field";
import { textField } from "~/ui/forms/form-field";
import { statementWords } from "../checkout/pay-buttons";
import { amountWords } from "./amount";

interface Props {
  isSignedIn: boolean;
  currency: string;
  /** The name on a bank statement; null if Stripe's settings decide. */
  statement: string | null;
  result: SubmissionResult | undefined;
}

/** Asks what somebody can pay a month. A visitor opens an account first. */
export function AmountForm({ isSignedIn, currency, statement, result }: Props) {
  if (!isSignedIn) {
    return (
      <div className="flow">
        <p>A membership belongs to one account. Make one, or sign in to yours, and then choose.</p>
        <div className="row">
          <ButtonLink href={signUpPath(ownAmountPath)}>Create an account</ButtonLink>
          <ButtonLink variant="quiet" href={signInPath(ownAmountPath)}>
            Sign in
          </ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <form method="post" className="flow flow--form" noValidate>
      <FormError result={result} />
      <InputField
        label="What you can pay a month"
        hint={`${amountWords(currency)}.`}
        inputMode="decimal"
        autoComplete="off"
        {...textField("amount", "amount", result)}
      />
      <p className="small muted">
        With 0, everything opens now for a year, and no card is asked for. With any other amount,
        you pay by the month on the next page. {statementWords(statement)}
      </p>
      <Button>Go on</Button>
    </form>
  );
}
