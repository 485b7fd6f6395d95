import type { SubmissionResult } from "@conform-to/react";
import { SelectField } from "~/ui/forms/field";
import { textField } from "~/ui/forms/form-field";

export interface TimeZoneChoices {
  /** The time zones of the member's country. */
  near: string[];
  all: string[];
}

interface TimeZoneFieldProps {
  form: string;
  result: SubmissionResult | undefined;
  timeZone: string;
  choices: TimeZoneChoices;
}

export function TimeZoneField({ form, result, timeZone, choices }: TimeZoneFieldProps) {
  const { near, all } = choices;
  return (
    <SelectField
      label="Your time zone"
      hint="So that “today” means your day. Each time zone has the name of a large city."
      {...textField(form, "timeZone", result, timeZone)}
    >
      {near.length > 0 ? (
        <optgroup label="In your country">
          <Options names={near} />
        </optgroup>
      ) : null}
      <optgroup label={near.length > 0 ? "Everywhere else" : "Everywhere"}>
        <Options names={all.filter((name) => !near.includes(name))} />
      </optgroup>
    </SelectField>
  );
}

function Options({ names }: { names: string[] }) {
  return names.map((name) => (
    <option key={name} value={name}>
      {name.replaceAll("_", " ")}
    </option>
  ));
}
