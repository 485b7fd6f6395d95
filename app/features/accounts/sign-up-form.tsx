import type { SubmissionResult } from "@conform-to/react";
import { Button } from "~/ui/forms/button";
import { InputField } from "~/ui/forms/field";
import { Disclaimer } from "./disclaimer";
import { passwordField, textField } from "~/ui/forms/form-field";
import { FormError } from "./form-error";
import { passwordLength } from "./profile";
import { ProfileFields } from "./profile-fields";

const form = "sign-up";

export function SignUpForm({ result }: { result: SubmissionResult | undefined }) {
  return (
    <form method="post" className="flow flow--form" noValidate>
      <FormError result={result} />
      <InputField
        label="Your email address"
        hint="Use one that nobody else reads. We write only when you ask us to, and the mail won’t say what for."
        type="email"
        autoComplete="email"
        {...textField(form, "email", result)}
      />
      <InputField
        label="A password"
        hint={`At least ${passwordLength.min} characters. A few words in a row are easy to keep and hard to guess.`}
        autoComplete="new-password"
        {...passwordField(form, "password", result)}
      />
      <ProfileFields form={form} result={result} />
      <Disclaimer />
      <Button size="wide">Open my account</Button>
    </form>
  );
}
