import type { SubmissionResult } from "@conform-to/react";
import { FormError } from "~/features/accounts/entry-page";
import { ownAmountPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { InputField } from "~/ui/forms/field";
import { textField } from "~/ui/forms/form-field";
import { AccountFirst } from "../account-first";
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
      <AccountFirst next={ownAmountPath}>
        A membership belongs to one account. Make one, or sign in to yours, and then choose.
      </AccountFirst>
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
