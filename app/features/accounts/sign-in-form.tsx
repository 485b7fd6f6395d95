import type { SubmissionResult } from "@conform-to/react";
import { Button } from "~/ui/forms/button";
import { InputField } from "~/ui/forms/field";
import { Tick } from "~/ui/forms/choices";
import { isTicked, passwordField, textField } from "~/ui/forms/form-field";
import { FormError } from "./entry-page";

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
      <Tick
        name="isShared"
        defaultChecked={isTicked("isShared", result, true)}
        hint="You’ll be signed out when you close the browser."
      >
        I share this phone or computer
      </Tick>
      <Button size="wide">Come in</Button>
    </form>
  );
}
