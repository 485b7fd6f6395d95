import type { SubmissionResult } from "@conform-to/react";
import { InputField, SelectField } from "~/ui/forms/field";
import { Fieldset } from "~/ui/forms/fieldset";
import { Tick } from "~/ui/forms/choices";
import { isTicked, textField } from "~/ui/forms/form-field";
import { aliasLength, countries, tracks } from "./profile";
import { TimeZoneField, type TimeZoneChoices } from "./time-zone-field";

interface ProfileFieldsProps {
  form: string;
  result: SubmissionResult | undefined;
  /** The saved values. */
  profile?: SavedProfile;
}

interface SavedProfile {
  alias: string;
  country: string;
  timeZone: string;
  track: string;
  replyMail: boolean;
  timeZones: TimeZoneChoices;
}

/** The fields of a profile, for signing up and for changing it later. */
export function ProfileFields({ form, result, profile }: ProfileFieldsProps) {
  const country = textField(form, "country", result, profile?.country);
  const track = textField(form, "track", result, profile?.track);
  return (
    <>
      <InputField
        label="Your alias"
        hint="The only name anyone here sees. Not your real name, and not one you use elsewhere."
        autoComplete="off"
        maxLength={aliasLength.max}
        {...textField(form, "alias", result, profile?.alias)}
      />
      <SelectField
        label="Where you live"
        hint="So that the numbers to call are the right ones."
        {...country}
      >
        {country.defaultValue ? null : <option value="">Choose</option>}
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      {profile ? (
        <TimeZoneField
          form={form}
          result={result}
          timeZone={profile.timeZone}
          choices={profile.timeZones}
        />
      ) : null}
      <TrackField {...track} />
      <Tick
        name="replyMail"
        defaultChecked={isTicked("replyMail", result, profile?.replyMail)}
        hint="It is called “You have a reply” and says nothing else. If you begin a free trial, one more email comes three days before it ends. Leave this empty if someone else may read your mail."
      >
        Email me when an expert replies
      </Tick>
    </>
  );
}

function TrackField({ id, defaultValue, errors }: ReturnType<typeof textField>) {
  return (
    <Fieldset
      id={id}
      legend="What fits best"
      hint="It decides which lessons come first. You can change it at any time."
      errors={errors}
    >
      {tracks.map(({ code, name, hint }) => (
        <Tick
          key={code}
          type="radio"
          name="track"
          value={code}
          hint={hint}
          defaultChecked={defaultValue === code}
        >
          {name}
        </Tick>
      ))}
    </Fieldset>
  );
}
