import type { SubmissionResult } from "@conform-to/react";
import { Button } from "~/ui/forms/button";
import { InputField } from "~/ui/forms/field";
import { passwordField, textField } from "~/ui/forms/form-field";
import { FormError } from "./entry-page";
import { SharedDevice } from "./link/link-forms";

const form = "sign-in";

export function SignInForm({ result }: { result: SubmissionResult | undefined }) {
  return (
    <form method="post" className="flow flow--form" noValidate>
      <FormError result={result} />
      <InputField
        label="Your email address"
        type="email"
        autoComplete="username"
        {...textField(form, "email", result)}
      />
      <InputField
        label="Your password"
        autoComplete="current-password"
        {...passwordField(form, "password", result)}
      />
      <SharedDevice result={result} />
      <Button size="wide">Come in</Button>
    </form>
  );
}
