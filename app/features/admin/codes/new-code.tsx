import type { SubmissionResult } from "@conform-to/react";
import { Button } from "~/ui/forms/button";
import { InputField } from "~/ui/forms/field";
import { textField } from "~/ui/forms/form-field";
import { FormToken } from "~/ui/forms/form-token";

/** The form for a new sponsor code. */
export function NewCode({ result }: { result?: SubmissionResult }) {
  const field = (name: string, value?: string) => textField("code", name, result, value);
  return (
    <form method="post" className="flow flow--form" aria-label="A new code" noValidate>
      <FormToken />
      <InputField label="Sponsor" hint="The organization that pays" {...field("sponsor")} />
      <InputField
        label="Seats"
        inputMode="numeric"
        hint="From 8 to 10,000"
        {...field("seats", "25")}
      />
      <InputField type="date" label="Until" hint="The last day of every seat" {...field("until")} />
      <InputField
        label="A dull word for the code"
        hint="Small letters, such as orchard. Another word and six figures are added."
        autoCapitalize="none"
        autoComplete="off"
        {...field("word")}
      />
      <Button name="intent" value="make">
        Make the code
      </Button>
    </form>
  );
}
