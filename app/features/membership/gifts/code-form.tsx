import type { SubmissionResult } from "@conform-to/react";
import { FormError } from "~/features/accounts/entry-page";
import { codePath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { InputField } from "~/ui/forms/field";
import { textField } from "~/ui/forms/form-field";
import { AccountFirst } from "../account-first";

/** Uses a code. A visitor opens an account first, because the code opens the course for an account. */
export function CodeForm({
  isSignedIn,
  result,
}: {
  isSignedIn: boolean;
  result: SubmissionResult | undefined;
}) {
  if (!isSignedIn) {
    return (
      <AccountFirst next={codePath}>
        A code opens the course for one account. Make one, or sign in to yours, and then type the
        code here.
      </AccountFirst>
    );
  }
  return (
    <form method="post" className="flow flow--form" noValidate>
      <FormError result={result} />
      <InputField
        label="Your code"
        hint="Words and figures, as they stand on the card or in the email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...textField("code", "code", result)}
      />
      <Button>Use it</Button>
    </form>
  );
}
