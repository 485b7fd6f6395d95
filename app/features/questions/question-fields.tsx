import type { SubmissionResult } from "@conform-to/react";
import { Chip, Chips, Tick } from "~/ui/forms/choices";
import { SelectField } from "~/ui/forms/field";
import { Fieldset } from "~/ui/forms/fieldset";
import { textField } from "~/ui/forms/form-field";
import type { AttachmentChoice } from "./attachment";
import { topics } from "./question";

/** The id of the form for a new question. */
export const askFormId = "ask";

export interface Along {
  words: readonly AttachmentChoice[];
  talks: readonly AttachmentChoice[];
  /** The value of the attachment that the address named, or "". */
  chosen: string;
}

export function SendAlong({ along, result }: { along: Along; result?: SubmissionResult }) {
  const { words, talks, chosen } = along;
  const field = textField(askFormId, "along", result, chosen);
  // The error also shows without choices: the chosen one may have been the only one and be deleted.
  if (words.length + talks.length === 0 && !field.errors) return null;
  return (
    <SelectField
      label="Attach something, if you like"
      hint="The expert gets a copy. From a saved sentence, they see the text. From a practice conversation, they see what you chose, the answers and how it ended. Other members never see it."
      {...field}
    >
      <option value="">Nothing</option>
      <Choices label="What you’d like to say" choices={words} />
      <Choices label="Conversations you’ve practiced" choices={talks} />
    </SelectField>
  );
}

function Choices({ label, choices }: { label: string; choices: readonly AttachmentChoice[] }) {
  if (choices.length === 0) return null;
  return (
    <optgroup label={label}>
      {choices.map(({ value, title }) => (
        <option key={value} value={value}>
          {title}
        </option>
      ))}
    </optgroup>
  );
}

export function Topic({ result }: { result?: SubmissionResult }) {
  const { id, name, defaultValue, errors } = textField(askFormId, "topic", result);
  return (
    <Fieldset id={id} legend="What is it mostly about?" errors={errors}>
      <Chips className="mt-3">
        {topics.map((topic) => (
          <Chip
            key={topic.id}
            name={name}
            value={topic.id}
            defaultChecked={defaultValue === topic.id}
          >
            {topic.label}
          </Chip>
        ))}
      </Chips>
    </Fieldset>
  );
}

export function Sharing({ result }: { result?: SubmissionResult }) {
  const { id, name, defaultValue, errors } = textField(askFormId, "sharing", result);
  const isShared = defaultValue === "members";
  return (
    <Fieldset id={id} legend="Who may read the answer?" errors={errors}>
      <Tick
        type="radio"
        name={name}
        value="experts"
        defaultChecked={!isShared}
        hint="Nobody else gets to read it."
      >
        Only me and the experts
      </Tick>
      <Tick
        type="radio"
        name={name}
        value="members"
        defaultChecked={isShared}
        hint="An expert takes out what points to you. Nothing is shown before you agree to the exact words, and you can take it back."
      >
        Other members too, without anything that points to me
      </Tick>
    </Fieldset>
  );
}
