import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/forms/button";
import { Chip, Chips, Tick } from "~/ui/forms/choices";
import { InputField, SelectField, TextareaField } from "~/ui/forms/field";
import { Fieldset } from "~/ui/forms/fieldset";
import { Notice } from "~/ui/notice";
import { Private } from "~/ui/tag";
import { textField } from "~/ui/forms/form-field";
import type { AttachmentChoice } from "./attachment";
import { questionLength, titleLength, topics } from "./question";

const form = "ask";

interface QuestionFormProps {
  alias: string;
  /** The result of the form, if it was sent. */
  result?: SubmissionResult;
  /** The crisis cards for the text, and the names of their kinds. */
  cards?: ReactNode;
  shown?: string;
  along: Along;
}

interface Along {
  words: readonly AttachmentChoice[];
  talks: readonly AttachmentChoice[];
  /** The value of the attachment that the address named, or "". */
  chosen: string;
}

export function QuestionForm({ alias, result, cards, shown, along }: QuestionFormProps) {
  const trouble = result?.error?.[""]?.[0];
  return (
    <form className="ask-form" id={form} method="post" data-enhance={`#${form}`} noValidate>
      {trouble ? <Notice kind="wait" role="alert" title={trouble} /> : null}
      {cards}
      {shown ? <input type="hidden" name="shown" value={shown} /> : null}
      <div className="field">
        <TextareaField
          className="ask-form__q"
          rows={9}
          required
          maxLength={questionLength.max}
          label="What is going on, and what do you want to ask?"
          hint="Say what you saw and what you’ve tried. End with one question if you can. Please leave out last names and doses."
          {...textField(form, "body", result)}
        />
        <Private>
          You, our experts and the administrators of this site can read this. They know you as “
          {alias}” and never see your address.
        </Private>
      </div>
      <InputField
        label="A title, if you like"
        hint="If you leave this empty, we use your first words as the title."
        maxLength={titleLength.max}
        autoComplete="off"
        {...textField(form, "title", result)}
      />
      <SendAlong along={along} result={result} />
      <Topic result={result} />
      <Sharing result={result} />
      <div>
        <Button>{cards ? "Send it now" : "Send my question"}</Button>
      </div>
    </form>
  );
}

function SendAlong({ along, result }: { along: Along; result?: SubmissionResult }) {
  const { words, talks, chosen } = along;
  const field = textField(form, "along", result, chosen);
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

function Topic({ result }: { result?: SubmissionResult }) {
  const { id, name, defaultValue, errors } = textField(form, "topic", result);
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

function Sharing({ result }: { result?: SubmissionResult }) {
  const { id, name, defaultValue, errors } = textField(form, "sharing", result);
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
        hint="An expert edits it first, and nothing is shown before you approve the edit."
      >
        Other members too, without anything that points to me
      </Tick>
    </Fieldset>
  );
}
