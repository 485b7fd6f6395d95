import type { SubmissionResult } from "@conform-to/react";
import { Button } from "~/ui/forms/button";
import { Tick } from "~/ui/forms/choices";
import { InputField } from "~/ui/forms/field";
import { isTicked, textField } from "~/ui/forms/form-field";
import { FormToken } from "~/ui/forms/form-token";
import { FormError } from "../entry-page";

interface LinkFormProps {
  result: SubmissionResult | undefined;
}

/** The form that asks for a mail with a link and a code. */
export function AskLinkForm({ result }: LinkFormProps) {
  return (
    <form method="post" className="flow flow--form" noValidate>
      <FormError result={result} />
      <LinkAddress form="link" result={result} />
      <Button size="wide" name="intent" value="ask">
        Send me a link
      </Button>
    </form>
  );
}

/** The field for the address that a link goes to. `form` names the form on its page. */
export function LinkAddress({ form, result }: LinkFormProps & { form: string }) {
  return (
    <InputField
      label="Your email address"
      hint="The email is called “Your link.” It won’t say what it’s about."
      type="email"
      autoComplete="email"
      {...textField(form, "email", result)}
    />
  );
}

/** The form for the code in the mail, in the browser that asked for it. */
export function MailedCodeForm({ result }: LinkFormProps) {
  return (
    <form method="post" className="flow flow--form" noValidate>
      <FormToken />
      <FormError result={result} />
      <InputField
        label="The code in the email"
        hint="Eight digits. Or open the link in the email, on any device."
        inputMode="numeric"
        autoComplete="one-time-code"
        {...textField("link", "code", result)}
      />
      <SharedDevice result={result} />
      <Button size="wide" name="intent" value="code">
        Come in
      </Button>
    </form>
  );
}

/** The button that uses a mailed link up. Opening the page alone does not: mail scanners open links. */
export function UseLinkForm({ token, email, result }: LinkFormProps & UseLinkProps) {
  return (
    <form method="post" className="flow flow--form" noValidate>
      <FormToken />
      <input type="hidden" name="token" value={token} />
      <FormError result={result} />
      <p>
        Press the button to come in as <strong>{email}</strong>.
      </p>
      <SharedDevice result={result} />
      <Button size="wide">Come in</Button>
    </form>
  );
}

interface UseLinkProps {
  token: string;
  email: string;
}

/** Asks whether other people use the device. Then the session ends when the browser closes. */
export function SharedDevice({ result }: LinkFormProps) {
  return (
    <Tick
      name="isShared"
      defaultChecked={isTicked("isShared", result, true)}
      hint="You’ll be signed out when you close the browser."
    >
      I share this phone or computer
    </Tick>
  );
}
