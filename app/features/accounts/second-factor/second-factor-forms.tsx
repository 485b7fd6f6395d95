import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/forms/button";
import { InputField } from "~/ui/forms/field";
import { passwordField, textField } from "~/ui/forms/form-field";
import { FormError } from "../form-error";

interface PasswordFormProps {
  intent: "start" | "renew" | "stop";
  /** The last answer to the page, whichever of its forms it was to. */
  result: SubmissionResult | undefined;
  label: string;
  isQuiet?: boolean;
  children: ReactNode;
}

/** One change to the second step, with the password that allows it. */
export function PasswordForm({ intent, result, label, isQuiet, children }: PasswordFormProps) {
  const own = result?.initialValue?.intent === intent ? result : undefined;
  return (
    <form method="post" className="flow flow--form" noValidate>
      {children}
      <FormError result={own} />
      <InputField
        label="Your password"
        autoComplete="current-password"
        {...passwordField(intent, "password", own)}
      />
      <Button name="intent" value={intent} variant={isQuiet ? "quiet" : undefined}>
        {label}
      </Button>
    </form>
  );
}

/** A first code, which shows that the phone has the key. */
export function FirstCodeForm({ result }: { result?: SubmissionResult }) {
  return (
    <form method="post" className="flow flow--form" noValidate>
      <FormError result={result} />
      <InputField
        label="The code your phone shows now"
        hint="Six figures."
        inputMode="numeric"
        autoComplete="one-time-code"
        {...textField("second-factor", "code", result)}
      />
      <Button name="intent" value="finish">
        Turn it on
      </Button>
    </form>
  );
}
