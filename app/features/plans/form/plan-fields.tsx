import { FormStart } from "~/features/observations/form/form-start";
import type { CrisisContacts } from "~/features/safety/crisis";
import { Button } from "~/ui/forms/button";
import type { Prompts } from "~/ui/forms/prompt";
import { PromptFields } from "~/ui/forms/prompt-field";
import { Notice } from "~/ui/notice";
import type { ReactNode } from "react";
import { planFormId } from "../plan";
import type { PlanState } from "./plan-state";
import "../plans.css";

interface PlanFieldsProps {
  prompts: Prompts;
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
  const { prompts, state, contacts, action, label, saveLabel, children } = props;
  const { answers, errors, other, tip } = state;
  return (
    <form
      className="plan-form"
      id={planFormId}
      method="post"
      action={action}
      noValidate
      aria-label={label}
      data-enhance={`#${planFormId}`}
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
      <PromptFields form={planFormId} prompts={prompts} answers={answers} errors={errors} />
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
