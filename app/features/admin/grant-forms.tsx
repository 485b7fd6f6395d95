import type { SubmissionResult } from "@conform-to/react";
import { addDays, todayOf, type Clock } from "~/time";
import { Button } from "~/ui/forms/button";
import { FieldError, InputField, SelectField } from "~/ui/forms/field";
import { textField } from "~/ui/forms/form-field";
import { FormToken } from "~/ui/forms/form-token";
import { reasons, reasonsToEnd, reasonsToGive } from "./reasons";

export function GiveGrant({ clock, result }: { clock: Clock; result?: SubmissionResult }) {
  const until = textField("give", "until", result, addDays(todayOf(clock), 90));
  return (
    <form method="post" className="flow flow--form" aria-label="Give a membership" noValidate>
      <FormToken />
      <InputField
        type="date"
        label="Until"
        hint="The last day. Leave it empty for no end."
        {...until}
      />
      <ReasonField id="give-reason" among={reasonsToGive} />
      <FieldError id="give-reason" errors={result?.error?.reason ?? undefined} />
      <Button name="intent" value="give">
        Give it
      </Button>
    </form>
  );
}

export function EndGrant({ id, source }: { id: string; source: string }) {
  return (
    <details className="erase">
      <summary>
        End<span className="visually-hidden"> this: {source}</span>
      </summary>
      <form method="post" className="flow flow--form">
        <input type="hidden" name="grant" value={id} />
        <ReasonField id={`why-${id}`} among={reasonsToEnd} />
        <Button size="small" variant="quiet" name="intent" value="end">
          End it now
        </Button>
      </form>
    </details>
  );
}

function ReasonField({ id, among }: { id: string; among: (keyof typeof reasons)[] }) {
  return (
    <SelectField
      id={id}
      name="reason"
      label="Why"
      hint="Stays in the audit log. The member sees the source and the end."
      required
      defaultValue=""
    >
      <option value="" disabled>
        Choose a reason
      </option>
      {among.map((reason) => (
        <option key={reason} value={reason}>
          {reasons[reason]}
        </option>
      ))}
    </SelectField>
  );
}
