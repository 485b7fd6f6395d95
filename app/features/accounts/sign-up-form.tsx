import type { SubmissionResult } from "@conform-to/react";
import { FormToken } from "~/ui/forms/form-token";
import { Button } from "~/ui/forms/button";
import { InputField } from "~/ui/forms/field";
import { passwordField, textField } from "~/ui/forms/form-field";
import { FormError } from "./entry-page";
import { passwordLength } from "./profile";
import { ProfileFields } from "./profile-fields";

const form = "sign-up";

export function SignUpForm({ result }: { result: SubmissionResult | undefined }) {
  return (
    <form method="post" className="flow flow--form" noValidate>
      <FormToken />
      <input type="hidden" name="timeZone" data-browser-time-zone="" />
      <FormError result={result} />
      <InputField
        label="Your email address"
        hint="Use one that nobody else reads. We write only when you ask us to, and the email won’t say what it’s about."
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
      <Button size="wide">Create my account</Button>
    </form>
  );
}

function Disclaimer() {
  return (
    <div className="small muted flow">
      <p>
        This course teaches family skills. It is not medical care, therapy or crisis help. Never
        change or stop a medicine because of something you read here. Talk with the prescriber
        first. In an emergency in the US, call 911.
      </p>
      <p>
        Replies are written by the experts of the organization that runs this site; each is signed,
        and you can ask about their training. They are general information, not advice about one
        person. We do not check posts around the clock. Study results describe groups and cannot
        promise what will happen in your family.
      </p>
      <p>By creating an account you confirm that you are 18 or older.</p>
    </div>
  );
}
