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
  /** The errors, if the form was sent and refused. */
  result?: SubmissionResult;
  /** As in `Draft`. */
  base?: number;
  other?: string;
  moment: Moment;
  /** The address that receives the form, if not the page's own. */
  action?: string;
  /** The crisis cards for the words, and the names of their kinds. */
  cards?: ReactNode;
  shown: string;
  isSaved: boolean;
}

/** The form with the member's words, their recipient and occasion. */
export function WordsForm(props: WordsFormProps) {
  const { words, moment, action, result, cards, shown, isSaved, base, other } = props;
  const field = (name: keyof StatementWords) => textField(wordsFormId, name, result, words[name]);
  const trouble = result?.error?.[""]?.[0];
  const keep = isSaved ? "Save my change" : moment === "good" ? "Save it" : "Save it for later";
  return (
    <form
      className="words-form"
      id={wordsFormId}
      method="post"
      action={action}
      noValidate
      data-unsaved-warning=""
      data-enhance={isSaved ? `#${savedSheetId}` : `#${draftId}`}
      data-coach={moment === "good" ? "#coach-panel" : undefined}
    >
      <FormToken />
      {trouble ? <Notice kind="wait" role="alert" title={trouble} /> : null}
      {other === undefined ? null : <OtherWords body={other} />}
      {cards}
      {base === undefined ? null : <input type="hidden" name="base" value={base} />}
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
          Only you can read this, and nothing is saved before you press “{keep}.” You can leave any
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
      <WordsButtons {...{ moment, isSaved, keep }} />
      <p className="small" data-save-state="" />
    </form>
  );
}

interface ButtonsProps extends Pick<WordsFormProps, "moment" | "isSaved"> {
  keep: string;
}

function WordsButtons({ moment, isSaved, keep }: ButtonsProps) {
  return (
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
  );
}

function OtherWords({ body }: { body: string }) {
  return (
    <details className="mt-4" open>
      <summary>The words that are saved now</summary>
      <p className="marked-words">{body}</p>
    </details>
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
