import { CrisisCards } from "~/features/safety/crisis-card";
import { FormToken } from "~/ui/forms/form-token";
import type { CrisisContacts } from "~/features/safety/crisis";
import { longPrescriptionsPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { Part } from "~/ui/forms/parts";
import { PromptFields } from "~/ui/forms/prompt-field";
import type { ReactNode } from "react";
import { observationFormId, promptsOf } from "../observation";
import { DangerPanel, DangerQuestion } from "./danger-question";
import { FormNotice } from "./form-notice";
import type { ObservationFormState } from "./form-state";
import { dangerPart, partsOf, type ObservationPart } from "./observation-parts";

interface ObservationFormProps {
  state: ObservationFormState;
  /** The address that receives the form. */
  action: string;
  contacts: CrisisContacts;
  /** Stands above the first part. */
  head?: ReactNode;
}

/** The form of an observation, new or saved: four short parts, and danger first for a time of use. */
export function ObservationForm({ state, action, contacts, head }: ObservationFormProps) {
  const { kind, base, cards, isDanger, isReturned } = state;
  const shown = isDanger ? "danger" : cards.join(" ");
  const asksDanger = kind === "use";
  return (
    <form
      className="parts"
      id={observationFormId}
      method="post"
      action={action}
      noValidate
      aria-label={kind === "use" ? "A map of one time" : "A map of one good time"}
      data-parts={isReturned ? "last" : ""}
      data-day={base === null && !isReturned ? "today" : undefined}
      data-enhance={`#${observationFormId}`}
      data-unsaved-warning=""
    >
      <FormToken />
      {head}
      <FormNotice
        state={state}
        prompts={promptsOf[kind]}
        title="This map was changed somewhere else"
      />
      {cards.length > 0 ? <CrisisCards kinds={cards} contacts={contacts} /> : null}
      {isDanger ? (
        <div className="crisis-cards" tabIndex={-1} data-focus="">
          <DangerPanel id="danger-first" contacts={contacts} />
        </div>
      ) : null}
      {shown ? <input type="hidden" name="shown" value={shown} /> : null}
      {base === null ? null : <input type="hidden" name="base" value={base} />}
      <input type="hidden" name="kind" value={kind} />
      {asksDanger ? (
        <Part {...dangerPart} hasBack={false} nextLabel="Begin the map">
          <DangerQuestion contacts={contacts} answers={state.answers} />
        </Part>
      ) : null}
      {partsOf[kind].map((part, index) => (
        <Part key={part.id} {...part} number={index + 1} hasBack={asksDanger || index > 0}>
          <PartFields part={part} state={state} />
        </Part>
      ))}
      <FormEnd state={state} />
    </form>
  );
}

interface PartFieldsProps {
  part: ObservationPart;
  state: ObservationFormState;
}

function PartFields({ part, state: { kind, answers, errors } }: PartFieldsProps) {
  return (
    <>
      {part.id === "use" ? (
        <p>
          A medicine taken the way it was prescribed isn’t use, so please leave it out.{" "}
          <a href={longPrescriptionsPath}>Why a prescription is different</a>
        </p>
      ) : null}
      <PromptFields
        form={observationFormId}
        prompts={promptsOf[kind]}
        names={part.prompts}
        answers={answers}
        errors={errors}
      />
    </>
  );
}

function FormEnd({ state: { base, other } }: { state: ObservationFormState }) {
  const save = other ? "Save this version" : base === null ? "Save this map" : "Save the change";
  return (
    <div className="parts__end">
      <div className="row">
        <Button name="intent" value="save">
          {save}
        </Button>
        <Button variant="quiet" name="intent" value="later">
          Stop here, finish later
        </Button>
      </div>
      <p className="small muted mt-3">
        Both buttons save what you filled in. You can leave any box empty.
      </p>
      <p className="small" data-save-state="" />
    </div>
  );
}
