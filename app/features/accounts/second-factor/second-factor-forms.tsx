import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/forms/button";
import { InputField } from "~/ui/forms/field";
import { passwordField, textField } from "~/ui/forms/form-field";
import { FormError } from "../entry-page";

interface PasswordFormProps {
  intent: "start" | "renew" | "stop";
  /** The answer to whichever form of the page was sent. */
  result: SubmissionResult | undefined;
  label: string;
  isQuiet?: boolean;
  children: ReactNode;
}

/** A form that changes the second step and asks for the password. */
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

/** The form for a code from the phone, or a recovery code. */
export function CodeForm({ form, label, result }: CodeFormProps) {
  return (
    <form method="post" className="flow flow--form" noValidate>
      <FormError result={result} />
      <InputField
        label="The code your phone shows"
        hint="Six digits. If you’ve lost the phone, type one of your recovery codes."
        autoComplete="one-time-code"
        autoCapitalize="off"
        spellCheck={false}
        {...textField(form, "code", result)}
      />
      <Button size={form === "second-factor" ? "wide" : undefined}>{label}</Button>
    </form>
  );
}

interface CodeFormProps {
  form: "second-factor" | "code";
  label: string;
  result: SubmissionResult | undefined;
}

/** The form for the first code, which proves that the phone has the key. */
export function FirstCodeForm({ result }: { result?: SubmissionResult }) {
  return (
    <form method="post" className="flow flow--form" noValidate>
      <FormError result={result} />
      <InputField
        label="The code your phone shows now"
        hint="Six digits."
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
