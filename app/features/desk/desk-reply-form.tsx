import type { SubmissionResult } from "@conform-to/react";
import { Button } from "~/ui/forms/button";
import { FieldError, TextareaField } from "~/ui/forms/field";
import { Fieldset } from "~/ui/forms/fieldset";
import { Notice } from "~/ui/notice";
import { Tick } from "~/ui/forms/choices";
import type { DeskQuestion } from "./desk.server";
import { FormToken } from "~/ui/forms/form-token";
import { textField } from "~/ui/forms/form-field";
import { replyLength } from "~/features/questions/question";

const form = "reply";

interface DeskReplyFormProps {
  question: DeskQuestion;
  result?: SubmissionResult;
  /** The reply as the member will see it. */
  preview?: string;
}

export function DeskReplyForm({ question, result, preview }: DeskReplyFormProps) {
  const trouble = result?.error?.[""]?.[0];
  return (
    <form className="flow" method="post" noValidate aria-label="Your reply">
      <FormToken />
      {trouble ? <Notice kind="risk" role="alert" title={trouble} /> : null}
      {preview === undefined ? null : (
        <section className="letter" aria-labelledby="preview" tabIndex={-1} data-focus="">
          <h3 className="title-s" id="preview">
            As “{question.asker}” will read it
          </h3>
          <div className="prose mt-4" dangerouslySetInnerHTML={{ __html: preview }} />
        </section>
      )}
      <Fieldset id="before" legend="Before anything else">
        <Check name="emergency" result={result}>
          I asked myself whether this is an emergency. If it may be, my reply starts with whom to
          call.
        </Check>
        <Check name="doses" result={result}>
          My reply names no dose and no schedule for a taper.
        </Check>
      </Fieldset>
      <TextareaField
        label="Your reply"
        hint="Thank and reflect, check safety, one skill, one sample line, one lesson, hope without a promise. Empty lines make paragraphs; ## makes a heading."
        className="ask-form__q"
        rows={12}
        required
        maxLength={replyLength.max}
        {...textField(form, "body", result)}
      />
      <p className="row">
        <Button size="small" name="intent" value="send">
          Send the reply
        </Button>
        <Button size="small" variant="quiet" name="intent" value="preview">
          Preview
        </Button>
      </p>
      <p className="small muted">Your name, and nothing else of you, stands under the reply.</p>
    </form>
  );
}

interface CheckProps {
  name: string;
  result?: SubmissionResult;
  children: string;
}

function Check({ name, result, children }: CheckProps) {
  const { id, defaultValue, errors } = textField(form, name, result);
  return (
    <>
      <Tick
        name={name}
        id={id}
        defaultChecked={defaultValue === "on"}
        aria-invalid={errors ? true : undefined}
        aria-describedby={errors ? `${id}-error` : undefined}
      >
        {children}
      </Tick>
      <FieldError id={id} errors={errors} />
    </>
  );
}
