import type { ReactNode } from "react";
import { FormStart } from "~/features/observations/form/form-start";
import type { CrisisContacts } from "~/features/safety/crisis";
import { Button } from "~/ui/forms/button";
import { PartFields } from "../form/plan-fields";
import { planFormId } from "../plan";
import { CallFirst } from "./call-first";
import type { PageForm, PageState } from "./page-state";
import { SaveChoice } from "./save-choice";
import "../plans.css";
import "./one-page.css";

interface PageFieldsProps {
  planForm: PageForm;
  state: PageState;
  contacts: CrisisContacts;
  isSignedIn: boolean;
  /** The address that receives the form. */
  action: string;
  /** The level of the headings of the parts. */
  level: 2 | 3;
  /** Beside the button. A page that is not cached has its form token here, which a lesson must not have. */
  children?: ReactNode;
}

/** The form of a plan that is one page. With script, a form that is not saved empties itself. */
export function PageFields(props: PageFieldsProps) {
  const { planForm, state, contacts, isSignedIn, action, level, children } = props;
  const { kind, page, prompts, parts, lead, entryTitle, addLabel } = planForm;
  const id = planFormId(kind);
  const { answers, errors, other, base } = state;
  return (
    <form
      className="plan-form page-form"
      id={id}
      method="post"
      action={action}
      noValidate
      autoComplete="off"
      aria-label={entryTitle}
      data-enhance={`#${id}`}
      data-opens-redirect=""
      data-unsaved-warning=""
      data-forget=""
    >
      <FormStart
        state={state}
        contacts={contacts}
        prompts={prompts}
        title="This was changed somewhere else"
      />
      <CallFirst call={page.call} contacts={contacts} id={`${id}-call-first`} />
      <p>{lead}</p>
      {base === null ? (
        <SaveChoice form={id} state={state} isSignedIn={isSignedIn} />
      ) : (
        <input type="hidden" name="save" value="yes" />
      )}
      {parts.map((part, index) => (
        <PartFields
          key={part.id}
          part={part}
          number={index + 1}
          level={level}
          form={id}
          prompts={prompts}
          answers={answers}
          errors={errors}
        />
      ))}
      <div className="parts__end">
        <div className="row">
          <Button name="intent" value="show">
            {other ? "Save this version" : base === null ? addLabel : "Save the change"}
          </Button>
          {children}
        </div>
        <p className="small" data-save-state="" />
      </div>
    </form>
  );
}
