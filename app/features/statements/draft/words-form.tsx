import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/forms/button";
import { InputField, TextareaField } from "~/ui/forms/field";
import { FormToken } from "~/ui/forms/form-token";
import { textField } from "~/ui/forms/form-field";
import { Notice } from "~/ui/notice";
import { Private } from "~/ui/tag";
import type { Moment } from "./moment-notice";
import { draftId, savedSheetId, shortLength, wordsFormId } from "../statement";
import type { StatementWords } from "../statements.server";
import "../statements.css";

interface WordsFormProps {
  words: StatementWords;
  moment: Moment;
  /** The errors, if the form was sent and refused. */
  result?: SubmissionResult;
  /** The crisis cards for the words, and the names of their kinds. */
  cards?: ReactNode;
  shown: string;
  isSaved: boolean;
}

/** The form with the member's words, their recipient and occasion. */
export function WordsForm({ words, moment, result, cards, shown, isSaved }: WordsFormProps) {
  const field = (name: keyof StatementWords) => textField(wordsFormId, name, result, words[name]);
  const trouble = result?.error?.[""]?.[0];
  const keep = isSaved ? "Save my change" : moment === "good" ? "Save it" : "Save it for later";
  return (
    <form
      className="words-form"
      id={wordsFormId}
      method="post"
      noValidate
      data-enhance={isSaved ? `#${savedSheetId}` : `#${draftId}`}
      data-coach={moment === "good" ? "#coach-panel" : undefined}
    >
      <FormToken />
      {trouble ? <Notice kind="wait" role="alert" title={trouble} /> : null}
      {cards}
      {shown ? <input type="hidden" name="shown" value={shown} /> : null}
      <ToWhomAndWhen field={field} />
      <div className="field">
        <TextareaField
          className="words-form__body"
          rows={5}
          label="What you’d like to say"
          hint="Write it the way you’d say it. One thing, in a sentence or two. Please leave out last names and doses."
          {...field("body")}
        />
        <Private>
          Only you can read this, and nothing is kept before you press “{keep}.” You can leave any
          field empty.
        </Private>
      </div>
      <InputField
        label="A name for it, if you like"
        hint="It shows in your notebook and on the card. Choose a name that tells other people nothing."
        maxLength={shortLength.max}
        autoComplete="off"
        {...field("name")}
      />
      <div className="row">
        {moment === "good" ? (
          <Button name="intent" value="look">
            Look at my words
          </Button>
        ) : null}
        <Button
          variant={moment === "good" || isSaved ? "quiet" : "primary"}
          name="intent"
          value="keep"
        >
          {keep}
        </Button>
      </div>
    </form>
  );
}

type FieldProps = (name: keyof StatementWords) => ReturnType<typeof textField>;

function ToWhomAndWhen({ field }: { field: FieldProps }) {
  return (
    <div className="words-form__row">
      <InputField
        label="To whom"
        hint="“My son” will do."
        maxLength={shortLength.max}
        autoComplete="off"
        {...field("recipient")}
      />
      <InputField
        label="When"
        hint="Sunday, after breakfast."
        maxLength={shortLength.max}
        autoComplete="off"
        {...field("occasion")}
      />
    </div>
  );
}
