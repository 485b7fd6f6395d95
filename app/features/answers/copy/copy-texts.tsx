import { weekdayDateAt, type Clock } from "~/time";
import { InputField, TextareaField } from "~/ui/forms/field";
import { copyLength, type CopyPart } from "./copy";
import type { CopyErrors } from "./copy-form.server";
import type { CopyPageData } from "./copy-page.server";
import type { MarkedPart } from "./found-marks";

interface CopyTextFieldsProps {
  page: CopyPageData;
  errors: CopyErrors;
  clock: Clock;
}

/** The original with its marks, and beside it the fields for the copy. */
export function CopyTextFields({ page, errors, clock }: CopyTextFieldsProps) {
  const field = fieldsOf(page.words, errors);
  return (
    <>
      <div className="cols cols--2 mt-5 copy-cols">
        <Original page={page} clock={clock} />
        <section className="flow" aria-labelledby="yours">
          <h2 className="title-s" id="yours">
            Your copy
          </h2>
          <InputField label="Title" {...field("title")} autoComplete="off" />
          <TextareaField
            label="Question"
            className="copy-text"
            hint="Fill the gaps in brackets with words of your own."
            rows={14}
            {...field("question")}
          />
        </section>
      </div>
      <section className="flow mt-5" aria-labelledby="reply-title">
        <h2 className="title-m" id="reply-title">
          The reply, as published
        </h2>
        <p className="muted">
          Read the reply again as a stranger would. Nothing in it may speak to just one person.
        </p>
        <details className="copy-original">
          <summary>The reply as it was sent</summary>
          <div className="serif copy-text">
            <MarkedText parts={page.original.reply} />
          </div>
        </details>
        <TextareaField
          label="Reply"
          className="copy-text"
          hint="An empty line makes a paragraph, and ## makes a heading."
          rows={14}
          {...field("reply")}
        />
      </section>
    </>
  );
}

function fieldsOf(words: CopyPageData["words"], errors: CopyErrors) {
  return (part: CopyPart) => ({
    id: `copy-${part}`,
    name: part,
    defaultValue: words[part],
    maxLength: copyLength[part],
    errors: errors[part] ? [errors[part]] : undefined,
    required: true,
  });
}

function Original({ page, clock }: Pick<CopyTextFieldsProps, "page" | "clock">) {
  const { question, original } = page;
  return (
    <section aria-labelledby="original">
      <h2 className="title-s" id="original">
        The original
      </h2>
      <p className="small muted">
        From “{question.alias},” {weekdayDateAt(question.asked_at, clock)}. Never changes.
      </p>
      <h3 className="copy-text copy-text--title mt-3">
        <MarkedText parts={original.title} />
      </h3>
      <div className="serif copy-text">
        <MarkedText parts={original.question} />
      </div>
    </section>
  );
}

function MarkedText({ parts }: { parts: MarkedPart[] }) {
  return parts.map(({ text, number, isRisk }, index) =>
    number === null ? (
      <span key={index}>{text}</span>
    ) : (
      <mark key={index} className={isRisk ? "found found--risk" : "found"}>
        {text}
        <sup>
          <span className="visually-hidden">, number </span>
          {number}
        </sup>
      </mark>
    ),
  );
}
