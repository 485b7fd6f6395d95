import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/forms/button";
import { InputField, TextareaField } from "~/ui/forms/field";
import { Notice } from "~/ui/notice";
import { Private } from "~/ui/tag";
import { FormToken } from "~/ui/forms/form-token";
import { textField } from "~/ui/forms/form-field";
import { questionLength, titleLength } from "./question";
import { askFormId, type Along, SendAlong, Topic, Sharing } from "./question-fields";

interface QuestionFormProps {
  alias: string;
  /** The result of the form, if it was sent. */
  result?: SubmissionResult;
  /** The crisis cards for the text, and the names of their kinds. */
  cards?: ReactNode;
  shown?: string;
  along: Along;
}

export function QuestionForm({ alias, result, cards, shown, along }: QuestionFormProps) {
  const trouble = result?.error?.[""]?.[0];
  return (
    <form
      className="ask-form"
      id={askFormId}
      method="post"
      data-enhance={`#${askFormId}`}
      noValidate
    >
      <FormToken />
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
          {...textField(askFormId, "body", result)}
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
        {...textField(askFormId, "title", result)}
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
