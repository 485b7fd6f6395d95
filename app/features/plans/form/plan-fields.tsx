import { FormStart } from "~/features/observations/form/form-start";
import type { CrisisContacts } from "~/features/safety/crisis";
import { Button } from "~/ui/forms/button";
import type { Prompts } from "~/ui/forms/prompt";
import { PromptFields, type PromptFieldsProps } from "~/ui/forms/prompt-field";
import { Notice } from "~/ui/notice";
import type { ReactNode } from "react";
import { planFormId, type PlanPart } from "../plan";
import { FoldedParts, partId } from "./folded-parts";
import type { PlanState } from "./plan-state";
import "../plans.css";

interface PlanFieldsProps {
  /** The kind of plan, or of another form with such prompts. The ids of the fields begin with it. */
  kind: string;
  prompts: Prompts;
  parts?: readonly PlanPart[];
  /** The level of the headings of the parts. */
  level?: 2 | 3;
  /** Whether each part is a fold, and the id of the one to open. */
  isFolded?: boolean;
  openPart?: string | null;
  state: PlanState;
  contacts: CrisisContacts;
  /** The address that receives the form. */
  action: string;
  /** Names the form for screen readers. */
  label: string;
  saveLabel: string;
  /** Beside the button. A page that is not cached has its form token here, which a lesson must not have. */
  children?: ReactNode;
}

/** The form of a plan, or of one step of it. It shows again what was sent, with the reason. */
export function PlanFields(props: PlanFieldsProps) {
  const { kind, prompts, state, contacts, action, label, saveLabel, children } = props;
  const { answers, errors, other, tip } = state;
  const id = planFormId(kind);
  const fields = { form: id, prompts, answers, errors };
  return (
    <form
      className="plan-form"
      id={id}
      method="post"
      action={action}
      noValidate
      aria-label={label}
      data-enhance={`#${id}`}
      data-opens-redirect=""
      data-unsaved-warning=""
    >
      <FormStart
        state={state}
        contacts={contacts}
        prompts={prompts}
        title="This was changed somewhere else"
      />
      {tip ? (
        <Notice title={tip.title}>
          <p>{tip.text}</p>
        </Notice>
      ) : null}
      <Parts {...props} fields={fields} />
      <div>
        <div className="row">
          <Button name="intent" value="save">
            {other ? "Save this version" : saveLabel}
          </Button>
          {children}
        </div>
        <p className="small" data-save-state="" />
      </div>
    </form>
  );
}

interface PartsProps extends Pick<
  PlanFieldsProps,
  "parts" | "level" | "isFolded" | "openPart" | "state"
> {
  fields: PromptFieldsProps;
}

function Parts({ parts, level = 3, isFolded, openPart = null, state, fields }: PartsProps) {
  if (!parts) return <PromptFields {...fields} />;
  if (isFolded) return <FoldedParts {...{ parts, level, openPart, state, fields }} />;
  return parts.map((part) => <PartFields key={part.id} part={part} level={level} {...fields} />);
}

interface PartFieldsProps extends PromptFieldsProps {
  part: PlanPart;
  level?: 2 | 3;
  /** Counts the part. */
  number?: number;
}

/** The fields of one part of a long form, under its heading. */
export function PartFields({ part, level = 3, number, ...fields }: PartFieldsProps) {
  const id = partId(fields.form, part.id);
  const Heading = `h${level}` as const;
  return (
    <section className="plan-part" id={id} aria-labelledby={`${id}-title`}>
      <Heading className="title-s" id={`${id}-title`}>
        {number ? <span className="part__no">{number}</span> : null} {part.title}
      </Heading>
      {part.note ? <p className="muted">{part.note}</p> : null}
      <PromptFields {...fields} names={part.prompts} />
    </section>
  );
}
